package org.kaoping.site;

import java.util.ArrayList;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/** Keeps what the crawler finds in a list; the database of the superclass is never started. */
final class MemoryStore extends ContentStore {
  private final List<DocumentModel> documents = new ArrayList<>();

  MemoryStore() {
    super("memory", "none");
  }

  List<DocumentModel> documents() {
    return List.copyOf(documents);
  }

  @Override
  public void addDocument(DocumentModel document) {
    documents.add(document);
  }

  /** Returns nothing: every document is new to a bake. */
  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return new DocumentList<>();
  }

  @Override
  public long getDocumentCount(String type) {
    return documents.stream().filter(d -> d.getType().equals(type)).count();
  }
}
