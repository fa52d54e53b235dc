package org.kaoping.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.report.Drafts;
import org.kaoping.report.SiteFile;

/**
 * Makes what a site is of prose, templates and models. It reads {@code content/} when it is opened
 * and each template when that is first needed, and sees no later change of either.
 *
 * <p>Equal folders and models give equal bytes, at any time, in any locale.
 */
public final class Bakery {
  private static final int USUAL_LENGTH = 1 << 16;

  private final BakeryFolders folders;
  private final TemplateLimits limits;
  private final Assets assets;
  private final List<CopiedFile> files;
  private final List<ContentDocument> content;
  private final List<Diagnostic> diagnostics;
  private final boolean ownTemplates;
  private final PageEngine engine;

  private Bakery(BakeryFolders folders, TemplateLimits limits, Optional<Bakery> before) {
    this.folders = folders;
    this.limits = limits;
    this.ownTemplates = OwnTemplates.areIn(folders);
    Findings findings = new Findings();
    ContentFiles found = ContentFiles.read(folders, findings);
    BakeConfiguration configuration =
        new BakeConfiguration(folders, limits, ownTemplates, found.documents());
    this.content =
        found.crawlable()
            ? ContentCrawl.run(configuration, found.documents().size(), findings)
            : List.of();
    this.files =
        found.copied().stream()
            .map(
                file ->
                    new CopiedFile(
                        folders.nameOf(file),
                        PlainFiles.copy(
                            BakeryFolders.slashes(folders.content().relativize(file)), file)))
            .toList();
    this.assets = new Assets(folders, findings);
    this.diagnostics = findings.sorted();
    this.engine =
        before
            .filter(bakery -> !bakery.ownTemplates && !ownTemplates)
            .map(bakery -> bakery.engine)
            .orElseGet(() -> new PageEngine(configuration, new MemoryStore()));
  }

  /**
   * Reads {@code content/}. Nothing that is wrong there throws: it is among {@link #diagnostics()}.
   *
   * @param workspace existing folder; {@code content/} and {@code site-templates/} in it may be
   *     missing
   */
  public static Bakery open(Path workspace) {
    return open(workspace, TemplateLimits.USUAL);
  }

  /** Does the same; pages of templates that are not built in keep to these limits. */
  static Bakery open(Path workspace, TemplateLimits limits) {
    return new Bakery(new BakeryFolders(workspace), limits, Optional.empty());
  }

  /**
   * Reads {@code content/} again, and the templates unless all of them were and are the built-in
   * ones.
   */
  public Bakery again() {
    return new Bakery(folders, limits, Optional.of(this));
  }

  /**
   * Returns the documents of {@code content/} that are not drafts, sorted by file. Those with
   * mistakes may be missing: look at {@link #diagnostics()} first.
   */
  public List<ContentDocument> content() {
    return content(Drafts.LEFT_OUT);
  }

  /** Returns the same, perhaps with drafts. */
  public List<ContentDocument> content(Drafts drafts) {
    return content.stream()
        .filter(document -> drafts == Drafts.SHOWN || !document.isDraft())
        .toList();
  }

  /** Returns the files of {@code content/} that are no documents, for where they stand there. */
  public List<CopiedFile> files() {
    return files;
  }

  /**
   * Returns the built-in and the workspace's own files for {@code assets/}, the latter in the place
   * of the former.
   */
  public List<SiteFile> assets() {
    return assets.all();
  }

  /** Returns the workspace's files among the {@link #assets()}, by their paths in the site. */
  public Map<String, String> ownAssets() {
    return assets.own();
  }

  /** Says whether the workspace has templates that nobody has tried out with the program. */
  public boolean hasOwnTemplates() {
    return ownTemplates;
  }

  /** Returns what is wrong with all that was read, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * Makes one page, in UTF-8. May be called from several threads at once; keeps nothing of the
   * page.
   *
   * @return nothing but the fault if its template is wrong
   */
  public Checked<byte[]> render(PageRequest page) {
    DocumentModel document = new DocumentModel();
    document.setType(page.template());
    document.setUri(page.path());
    document.put(PageEngine.MODEL, page.model());
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    PageBytes text = new PageBytes(USUAL_LENGTH);
    try {
      engine.renderDocument(model, page.template(), text);
    } catch (RenderingException e) {
      return Checked.rejected(
          List.of(
              new TemplateFault(folders, e)
                  .diagnostic(page.template(), page.path(), limits)
                  .orElseThrow(
                      () -> new IllegalStateException(page.path() + " cannot be made", e))));
    }
    return Checked.of(text.page(page.path()), List.of());
  }

  /**
   * A file of {@code content/} that goes into the site as it is.
   *
   * @param source its name in the workspace
   */
  public record CopiedFile(String source, SiteFile file) {}
}
