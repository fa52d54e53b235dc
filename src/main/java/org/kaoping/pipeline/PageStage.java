package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.draw.Lettering;
import org.kaoping.git.Revision;
import org.kaoping.publish.FileHashes;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Drafts;
import org.kaoping.report.Edition;
import org.kaoping.report.Frame;
import org.kaoping.report.Lazy;
import org.kaoping.report.Links;
import org.kaoping.report.Page;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Settings;
import org.kaoping.report.SiteFile;
import org.kaoping.report.notice.Paper;
import org.kaoping.report.plan.EvaluationPages;
import org.kaoping.report.plan.SitePages;
import org.kaoping.site.Bakery;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.PageRequest;
import org.kaoping.source.EditorSchemas;
import org.kaoping.source.FileNames;
import org.kaoping.wording.Words;

/** From checked data and prose to the plan of a site. */
final class PageStage {
  private final Path root;
  private final Wanted wanted;
  private final Optional<Ingredients> ingredients;
  private final Optional<Revision> revision;
  private final TextStage texts;
  private final Bakery bakery;
  private final Lazy<SortedMap<String, String>> hashes;

  /**
   * Prepares to plan.
   *
   * @param ingredients of the site, if recipes are needed
   * @param texts what is published beside the data
   */
  PageStage(Path root, Wanted wanted, Optional<Ingredients> ingredients, TextStage texts) {
    this.root = root;
    this.wanted = wanted;
    this.ingredients = ingredients;
    this.revision = ingredients.flatMap(Ingredients::revision);
    this.texts = texts;
    this.bakery = texts.bakery();
    this.hashes =
        new Lazy<>(
            () ->
                ingredients
                    .map(Ingredients::inputs)
                    .orElseGet(() -> FileHashes.ofInputs(root, Inputs.of(root).files())));
  }

  /** Plans a site, unless anything is wrong with the data, the prose or its addresses. */
  Checked<SitePlan> plan(Checked<CheckedWorkspace> data) {
    Checked<List<Prepared>> prepared =
        data.value().map(this::prepared).orElseGet(() -> Checked.of(List.of(), List.of()));
    return data.and(bakery.diagnostics())
        .and(texts.texts().found())
        .and(data.value().map(this::allowedInVain).orElse(List.of()))
        .and(prepared.diagnostics())
        .then(workspace -> plan(workspace, prepared.value().orElseThrow(), lettering()));
  }

  private List<Diagnostic> allowedInVain(CheckedWorkspace workspace) {
    boolean known = bakery.diagnostics().stream().noneMatch(Diagnostic::isError);
    return known ? texts.texts().allowedInVain(workspace.allowed()) : List.of();
  }

  private Optional<Lettering> lettering() {
    return wanted.documents() == Documents.MADE ? texts.fonts().lettering() : Optional.empty();
  }

  private Words words(CheckedWorkspace workspace) {
    return texts.memory().words(workspace.settings().language());
  }

  private List<ContentDocument> content() {
    return bakery.content(wanted.drafts());
  }

  /** What readers are told, with the prose for them. */
  private record Prepared(EditionStage.Told told, PreparedProse prose) {}

  private Checked<List<Prepared>> prepared(CheckedWorkspace workspace) {
    return EditionStage.of(workspace, wanted.edition(), content(), words(workspace))
        .then(
            all -> {
              List<Prepared> prepared = new ArrayList<>();
              List<Diagnostic> found = new ArrayList<>();
              for (EditionStage.Told told : all) {
                Checked<PreparedProse> prose = prose(told);
                found.addAll(told.said(prose.diagnostics()));
                prose.value().ifPresent(made -> prepared.add(new Prepared(told, made)));
              }
              return Checked.of(prepared, found.stream().distinct().toList());
            });
  }

  private Checked<PreparedProse> prose(EditionStage.Told told) {
    MachineFonts fonts = texts.fonts();
    Settings settings = told.workspace().settings();
    return PreparedProse.of(told.workspace(), told.content(), words(told.workspace()))
        .then(
            prose ->
                switch (wanted.documents()) {
                  case MADE -> prose.withFiles(root, settings, fonts);
                  case CHECKED -> prose.ifFilesCanBeMade(root, settings, fonts);
                  case LEFT_OUT -> Checked.of(prose, List.of());
                });
  }

  private Checked<SitePlan> plan(
      CheckedWorkspace workspace, List<Prepared> prepared, Optional<Lettering> lettering) {
    Words words = words(workspace);
    Optional<Stamp> stamp = revision.map(r -> Stamp.of(r, workspace.settings().timeZone(), words));
    List<SitePart> parts = new ArrayList<>();
    List<SitePages> inPieces = new ArrayList<>();
    for (Prepared one : prepared) {
      SitePages pages = pages(one, lettering, stamp);
      List<SitePart> site = parts(one, pages, lettering);
      if (one.told().isPart()) {
        parts.addAll(
            new PartialSite(workspace, one.told(), root, words)
                .of(joined(site, List.of(pages)), this::isOfProgram));
      } else {
        parts.addAll(site);
        inPieces.add(pages);
      }
    }
    Lazy<List<SitePart>> all = new Lazy<>(() -> joined(parts, inPieces));
    Map<String, String> sources = sources();
    boolean besidePieces =
        sources.keySet().stream().map(FileNames::folded).anyMatch(Links::isAtSearchPieces);
    return Checked.of(
        new SitePlan(workspace, all, stamp),
        Addresses.taken(
            (besidePieces ? all.get() : parts).stream().map(SitePart::path).toList(), sources));
  }

  private static List<SitePart> joined(List<SitePart> parts, List<SitePages> inPieces) {
    return Stream.concat(
            parts.stream(),
            inPieces.stream().flatMap(pages -> pages.pieces().stream()).map(SitePart::of))
        .toList();
  }

  /** Says whether a file comes with the program, so that it knows nothing of results. */
  private boolean isOfProgram(String path) {
    return EditorSchemas.KINDS.stream().map(Links::schema).anyMatch(path::equals)
        || (path.startsWith(Links.asset("")) && !bakery.ownAssets().containsKey(path));
  }

  private SitePages pages(Prepared prepared, Optional<Lettering> lettering, Optional<Stamp> stamp) {
    CheckedWorkspace workspace = prepared.told().workspace();
    PreparedProse prose = prepared.prose();
    return new SitePages(
        workspace.settings(),
        words(workspace),
        stamp.map(Stamp::text),
        new SitePages.Results(
            wanted.drafts(), workspace.evaluations(), workspace.history(), workspace.edition()),
        new SitePages.Prose(
            prose.documents(), prose.papers(), prose.offered(workspace.settings().language())),
        lettering,
        new ResultsPackages(root, wanted, workspace, hashes)::of);
  }

  private List<SitePart> parts(Prepared prepared, SitePages pages, Optional<Lettering> lettering) {
    CheckedWorkspace workspace = prepared.told().workspace();
    PreparedProse prose = prepared.prose();
    Optional<Recipes> recipes =
        ingredients
            .filter(site -> wanted.edition().isEmpty())
            .map(
                site ->
                    new Recipes(
                        site,
                        revision.isPresent()
                            + prose.offered(workspace.settings().language()).toString()
                            + lettering.map(Lettering::fingerprint).orElse(""),
                        wanted.drafts(),
                        workspace));
    return Stream.of(data(pages, recipes), copies(workspace.edition()), papers(prose, recipes))
        .flatMap(s -> s)
        .toList();
  }

  private Stream<SitePart> data(SitePages site, Optional<Recipes> recipes) {
    List<SitePart> parts = new ArrayList<>();
    site.files().forEach(file -> parts.add(SitePart.of(file)));
    site.general().forEach(page -> parts.add(part(page, Optional.empty())));
    for (EvaluationPages evaluation : site.evaluations()) {
      Optional<Supplier<String>> recipe =
          recipes.map(all -> all.of(evaluation.ranked())).map(made -> () -> made);
      for (SiteFile file : evaluation.files()) {
        parts.add(
            SitePart.of(
                file,
                file instanceof SiteFile.Costly costly
                    ? recipes.map(all -> () -> all.of(costly.ingredients().get()))
                    : recipe));
      }
      evaluation.pages().forEach(page -> parts.add(part(page, recipe)));
    }
    return parts.stream();
  }

  /** Files beside the prose are for everybody. */
  private Stream<SitePart> copies(Edition of) {
    Stream<SiteFile> files =
        bakery.files().stream()
            .filter(file -> of.audience() == Edition.Audience.EVERYBODY)
            .map(Bakery.CopiedFile::file);
    return Stream.concat(bakery.assets().stream(), files).map(SitePart::of);
  }

  private static Stream<SitePart> papers(PreparedProse prose, Optional<Recipes> recipes) {
    return prose.files().stream()
        .flatMap(files -> prose.papers().stream().flatMap(paper -> papers(files, paper, recipes)));
  }

  private static Stream<SitePart> papers(
      DocumentFiles files, Paper paper, Optional<Recipes> recipes) {
    Optional<Supplier<String>> recipe =
        recipes.map(all -> all.of(files.ingredients(paper))).map(made -> () -> made);
    return files.of(paper, paper.stem()).map(file -> SitePart.of(file, recipe));
  }

  private SitePart part(PlannedPage planned, Optional<Supplier<String>> recipe) {
    return new SitePart(
        planned.path(),
        recipe,
        true,
        out -> {
          Page page = planned.page().get();
          Checked<byte[]> rendered =
              bakery.render(
                  new PageRequest(
                      page.path(),
                      page.template(),
                      Map.of("frame", page.frame(), "page", page.body())));
          if (rendered.value().isPresent()) {
            out.write(marked(page, rendered.value().get()));
          }
          return rendered.diagnostics();
        });
  }

  /** Templates of a workspace may leave the banners out; drafts say what they are all the same. */
  private static byte[] marked(Page page, byte[] rendered) {
    Optional<String> mark =
        page.frame()
            .watermark()
            .map(Frame.Watermark::text)
            .filter(text -> page.path().endsWith(".html"));
    if (mark.isEmpty()) {
      return rendered;
    }
    String html = new String(rendered, UTF_8);
    String missing = html.contains(mark.get()) ? "" : "<p>" + mark.get() + "</p>";
    return html.replaceFirst("(<body\\b[^>]*>|$)", "$1" + missing).getBytes(UTF_8);
  }

  /** Returns which files of the workspace what stands in the site is copied or made from. */
  private Map<String, String> sources() {
    Map<String, String> sources = new HashMap<>(bakery.ownAssets());
    for (ContentDocument document : content()) {
      sources.put(document.path(), document.file());
    }
    for (Bakery.CopiedFile file : bakery.files()) {
      sources.put(file.file().path(), file.source());
    }
    return sources;
  }

  /**
   * What the parts of a site are made of, as digests. A recipe may name more than its part needs,
   * never less: then the part is made again in vain, but never left as it was although it should
   * change. So nothing is listed that an evaluation is made of, only what it has nothing to do
   * with: the data of evaluations outside its series that have another scheme, are not carried and
   * do not carry it.
   */
  static final class Recipes {
    private final SortedMap<String, String> inputs;
    private final CheckedWorkspace workspace;
    private final String site;
    private final String program;

    /**
     * Prepares recipes.
     *
     * @param ingredients of the site
     * @param site what all parts depend on beside: whether pages have places for the {@link Stamp},
     *     what is offered, and with which fonts
     * @param drafts nothing is taken from a site with these for one without, or the other way round
     */
    Recipes(Ingredients ingredients, String site, Drafts drafts, CheckedWorkspace workspace) {
      this.inputs = ingredients.inputs();
      this.workspace = workspace;
      this.site = site;
      this.program = ingredients.program() + drafts;
    }

    /** Returns the recipe of a file that is made of these things alone. */
    String of(String ingredients) {
      return digest(ingredients);
    }

    /** Returns the recipe of all parts of an evaluation. */
    String of(RankedEvaluation ranked) {
      Map<String, String> made = new TreeMap<>(inputs);
      workspace.evaluations().stream()
          .filter(other -> !other.evaluation().id().equals(ranked.evaluation().id()))
          .filter(other -> !isOfOneSeries(other, ranked) && !isCarriedEitherWay(other, ranked))
          .forEach(
              other -> {
                String data = "data/" + other.evaluation().id() + "/";
                inputs.subMap(data, data + Character.MAX_VALUE).keySet().forEach(made::remove);
              });
      return digest(site + made);
    }

    /** Says whether one carries the other, which names it in turn. */
    private boolean isCarriedEitherWay(RankedEvaluation other, RankedEvaluation ranked) {
      return carries(ranked, other)
          || other.evaluation().carried().contains(ranked.evaluation().id());
    }

    /** Says whether an evaluation carries another, perhaps by way of one that it carries. */
    private boolean carries(RankedEvaluation one, RankedEvaluation other) {
      List<String> carried = one.evaluation().carried();
      return carried.contains(other.evaluation().id())
          || workspace.evaluations().stream()
              .filter(between -> carried.contains(between.evaluation().id()))
              .anyMatch(between -> carries(between, other));
    }

    private static boolean isOfOneSeries(RankedEvaluation one, RankedEvaluation other) {
      return one.scheme().id().equals(other.scheme().id())
          || (one.scheme().series().isPresent()
              && one.scheme().series().equals(other.scheme().series()));
    }

    private String digest(String ingredients) {
      return FileHashes.ofText(program + "\u0000" + ingredients);
    }
  }
}
