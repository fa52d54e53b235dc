package org.kaoping.pipeline;

import java.nio.file.Path;
import org.kaoping.site.Bakery;
import org.kaoping.site.ContentDocument;

/**
 * From the files of a workspace to what is published beside its data. It needs none of these.
 *
 * @param texts what was found in them that leads to a person
 * @param fonts what documents are set in
 * @param memory knows the words of pages
 */
record TextStage(Bakery bakery, PublishedTexts texts, MachineFonts fonts, Memory memory) {
  /** Reads it, and looks for fonts already if there are notices to be set in them. */
  static TextStage run(Path root, Wanted wanted, MachineFonts fonts, Memory memory) {
    return of(root, wanted, Bakery.open(root), fonts, memory);
  }

  /** Does the same with prose that has been read. */
  static TextStage of(Path root, Wanted wanted, Bakery bakery, MachineFonts fonts, Memory memory) {
    PublishedTexts texts = PublishedTexts.of(root, bakery, wanted.drafts(), memory);
    if (wanted.documents() != Documents.LEFT_OUT
        && bakery.content(wanted.drafts()).stream().anyMatch(ContentDocument::isNotice)) {
      var unused = fonts.mayLack(); // found out here, on a processor that has time
    }
    return new TextStage(bakery, texts, fonts, memory);
  }
}
