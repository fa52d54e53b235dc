package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.kaoping.git.LineEnds;
import org.kaoping.paper.StoredZip;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.ProgramVersion;
import org.kaoping.publish.Signing;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Drafts;
import org.kaoping.report.Links;
import org.kaoping.report.Settings;
import org.kaoping.report.SiteFile;
import org.kaoping.report.evaluation.ResultsJson;
import org.kaoping.scheme.Scheme;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packages of results of a site: an archive for each evaluation, with all that its numbers come
 * from, so that anyone can compute them anew ({@link Recomputation}). Equal data give equal bytes.
 */
final class ResultsPackages {
  /** The results as they are published, at the root of a package. */
  static final String RESULTS = "results.json";

  /** The folder of a package with the files that they come from, which is a workspace. */
  static final String WORKSPACE = "workspace";

  private static final String SITE = "site.yaml";

  private final Path root;
  private final Wanted wanted;
  private final CheckedWorkspace workspace;
  private final Supplier<SortedMap<String, String>> inputs;

  /**
   * Prepares to make them.
   *
   * @param workspace what readers are told
   * @param inputs SHA-256 of the files that the site is made of, by path
   */
  ResultsPackages(
      Path root,
      Wanted wanted,
      CheckedWorkspace workspace,
      Supplier<SortedMap<String, String>> inputs) {
    this.root = root;
    this.wanted = wanted;
    this.workspace = workspace;
    this.inputs = inputs;
  }

  /**
   * Returns the package of an evaluation; there is none before it has results, where anything is
   * withheld, among drafts, or where the settings do not ask for it.
   */
  Optional<SiteFile> of(RankedEvaluation ranked) {
    boolean made =
        workspace.settings().resultsZip()
            && wanted.drafts() == Drafts.LEFT_OUT
            && workspace.edition().tellsEverything()
            && !ranked.isOpen();
    return made
        ? Optional.of(
            new SiteFile.Costly(
                Links.resultsPackage(ranked.evaluation().id()),
                () -> ingredients(ranked),
                out -> write(ranked, out)))
        : Optional.empty();
  }

  private String ingredients(RankedEvaluation ranked) {
    SortedMap<String, String> hashes = new TreeMap<>(inputs.get());
    hashes.keySet().retainAll(sources(ranked));
    return hashes + site() + wanted.key();
  }

  private void write(RankedEvaluation ranked, OutputStream out) {
    try {
      StoredZip zip = new StoredZip(out);
      SortedMap<String, String> hashes = new TreeMap<>();
      ByteArrayOutputStream results = new ByteArrayOutputStream();
      ResultsJson.file(ranked, workspace.edition()).writeTo(results);
      add(RESULTS, results.toByteArray(), zip, hashes);
      SortedSet<String> files = sources(ranked);
      files.add(SITE);
      for (String file : files) {
        byte[] bytes =
            file.equals(SITE)
                ? site().getBytes(UTF_8)
                : LineEnds.asKept(Files.readAllBytes(root.resolve(file)));
        add(WORKSPACE + "/" + file, bytes, zip, hashes);
      }
      byte[] manifest =
          new Manifest(
                  ProgramVersion.find(),
                  false,
                  Optional.empty(),
                  Optional.empty(),
                  new TreeMap<>(),
                  hashes)
              .text()
              .getBytes(UTF_8);
      zip.add(Manifest.FILE, manifest);
      if (wanted.key().isPresent()) {
        zip.add(Signing.FILE, wanted.key().get().signature(manifest));
      }
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(Links.resultsPackage(ranked.evaluation().id()), e);
    }
  }

  private static void add(
      String name, byte[] bytes, StoredZip zip, SortedMap<String, String> hashes)
      throws IOException {
    zip.add(name, bytes);
    hashes.put(name, FileHashes.ofBytes(bytes));
  }

  /** Returns what of {@code site.yaml} a reader of the files needs; the rest is for whole sites. */
  private String site() {
    Settings settings = workspace.settings();
    StringBuilder site = new StringBuilder();
    settings.title().ifPresent(title -> line("title", title, site));
    settings.organisation().ifPresent(name -> line("organisation", name, site));
    line("language", settings.language().tag(), site);
    line("time-zone", settings.timeZone().getId(), site);
    return site.toString();
  }

  private static void line(String key, String value, StringBuilder to) {
    to.append(key).append(": ").append(JsonMapper.shared().writeValueAsString(value)).append('\n');
  }

  /**
   * Returns the files that the numbers of an evaluation come from: its own, those of evaluations
   * that it carries or whose units became its own, and of each the scheme.
   */
  private SortedSet<String> sources(RankedEvaluation ranked) {
    SortedSet<String> files = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<RankedEvaluation> open = new ArrayDeque<>(List.of(ranked));
    while (!open.isEmpty()) {
      RankedEvaluation next = open.remove();
      if (seen.add(next.evaluation().id())) {
        String data = "data/" + next.evaluation().id() + "/";
        files.addAll(inputs.get().subMap(data, data + Character.MAX_VALUE).keySet());
        addScheme(next.scheme(), files);
        next.evaluation().carried().stream()
            .flatMap(id -> workspace.history().evaluation(id).stream())
            .forEach(open::add);
        open.addAll(workspace.history().former(next));
      }
    }
    return files;
  }

  /** Adds the file of a scheme, and those before it as far as its indicators name theirs. */
  private void addScheme(Scheme scheme, SortedSet<String> files) {
    if (files.add("schemes/" + scheme.id() + ".yaml")
        && scheme.nodes().anyMatch(node -> node.continues().isPresent())) {
      workspace
          .history()
          .continuity(scheme)
          .ifPresent(continuity -> addScheme(continuity.earlier(), files));
    }
  }
}
