package org.kaoping.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;

/**
 * Makes the files of one site. Nothing that is wrong in {@code content/} or {@code site-templates/}
 * throws: it is among {@link #diagnostics()}.
 *
 * <p>Equal folders and models give equal bytes, at any time, in any locale.
 */
public final class Bakery {
  private final BakeryFolders folders;
  private final Findings findings;
  private final ContentFiles files;
  private final List<ContentDocument> content;
  private final Map<String, ContentDocument> byPath;
  private final PageRenderer renderer;

  private Bakery(BakeryFolders folders) {
    this.folders = folders;
    this.findings = new Findings();
    this.files = ContentFiles.read(folders, findings);
    BakeConfiguration configuration = new BakeConfiguration(folders, files.documents());
    this.content =
        files.crawlable()
            ? ContentCrawl.run(configuration, files.documents().size(), findings)
            : List.of();
    this.byPath =
        content.stream().collect(Collectors.toMap(ContentDocument::path, Function.identity()));
    MemoryStore store = new MemoryStore();
    this.renderer = new PageRenderer(store, configuration, new DirectEngine(store, configuration));
  }

  /** Reads {@code content/}; writes nothing. */
  public static Bakery open(BakeryFolders folders) {
    return new Bakery(folders);
  }

  /**
   * Returns the documents of {@code content/} that are not drafts, sorted by file. Those with
   * mistakes may be missing: look at {@link #diagnostics()} first.
   */
  public List<ContentDocument> content() {
    return content;
  }

  /** Returns what is wrong with all that was read, rendered and copied so far, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return findings.sorted();
  }

  /**
   * Writes one page. May be called from several threads at once; keeps nothing of the page.
   *
   * @throws IllegalStateException if the page was written before
   */
  public void render(PageRequest page) {
    DocumentModel document = new DocumentModel();
    document.setType(page.template());
    document.setUri(page.path());
    document.put(PageEngine.MODEL, page.model());
    try {
      renderer.render(document);
    } catch (FileAlreadyExistsException e) {
      addressTaken(page.path());
    } catch (IOException e) {
      throw new UncheckedIOException(page.path(), e);
    } catch (RenderingException e) {
      findings.add(
          new TemplateFault(folders, e)
              .diagnostic()
              .orElseThrow(() -> new IllegalStateException(page.path() + " cannot be made", e)));
    }
  }

  /**
   * Copies the built-in and the workspace's assets to {@code assets/}, the latter in the place of
   * the former, and the files of {@code content/} that are no documents to where they stand.
   */
  public void copyFiles() {
    Assets assets = new Assets(folders);
    assets.copyBuiltIn();
    assets.copyOwn(findings);
    for (Path file : files.copied()) {
      Path target = folders.output().resolve(folders.content().relativize(file).toString());
      if (Files.exists(target)) {
        String name = folders.nameOf(file);
        findings.add(
            Code.ADDRESS_TAKEN,
            SourceSpan.wholeFile(name),
            BakeryFolders.slashes(folders.output().relativize(target)));
      } else {
        Assets.copy(file, target);
      }
    }
  }

  private void addressTaken(String path) {
    ContentDocument document = byPath.get(path);
    if (document == null) {
      throw new IllegalStateException("page " + path + " is made twice");
    }
    findings.add(Code.ADDRESS_TAKEN, SourceSpan.wholeFile(document.file()), path);
  }
}
