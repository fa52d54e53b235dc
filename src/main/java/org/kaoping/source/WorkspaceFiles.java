package org.kaoping.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;

/**
 * Which files a workspace has; all paths are workspace-relative, with forward slashes, and sorted.
 *
 * @param site {@code site.yaml}
 * @param schemes files of schemes
 * @param evaluations folders under {@code data/}
 * @param diagnostics {@link Code#STRAY_FILE} for what belongs nowhere, and those of the {@link
 *     Listing}s
 */
public record WorkspaceFiles(
    Optional<String> site,
    List<String> schemes,
    List<EvaluationFiles> evaluations,
    List<Diagnostic> diagnostics) {
  private static final String SITE = "site.yaml";

  /** What a site is made of: files and folders at the top of a workspace. */
  public static final List<String> INPUTS =
      List.of(SITE, "schemes", "data", "content", "site-templates");

  private static final String ID = "(?![a-z0-9-]{65})[a-z0-9]+(?:-[a-z0-9]+)*";
  private static final Pattern SCHEME = Pattern.compile("schemes/" + ID + "\\.yaml");
  private static final Pattern DATA =
      Pattern.compile(
          "data/("
              + ID
              + ")/(?:(?:evaluation|units|decisions|corrections|objections|results/"
              + ID
              + ")\\.yaml|results(?:-[^/]+)?\\.csv)");
  private static final Pattern WORKBOOK = Pattern.compile("data/[^/]+/[^/]+\\.(?:xlsx?|et|ods)");

  /**
   * The files of one evaluation.
   *
   * @param id name of the folder
   * @param files all that belong there, sorted
   */
  public record EvaluationFiles(String id, List<String> files) {
    /** Returns the path of {@code evaluation.yaml}, {@code units.yaml}, …, there or not. */
    public String path(String name) {
      return "data/" + id + "/" + name;
    }

    public boolean has(String name) {
      return files.contains(path(name));
    }

    /** Returns the path of a unit's results, there or not. */
    public String result(String unit) {
      return path("results/" + unit + ".yaml");
    }

    /** Returns the files of results of one unit each. */
    public List<String> results() {
      return files.stream().filter(f -> f.startsWith(path("results/"))).toList();
    }

    /** Returns the tables of results. */
    public List<String> tables() {
      return files.stream().filter(Table::isOne).toList();
    }
  }

  /**
   * Says whether a scheme, an evaluation or a unit can be called so, and its files on any system.
   */
  public static boolean isId(String text) {
    return text.matches(ID) && FileNames.problem(text).isEmpty();
  }

  /** Looks at a workspace. */
  public static WorkspaceFiles scan(Path root) {
    List<String> schemes = new ArrayList<>();
    TreeMap<String, List<String>> evaluations = new TreeMap<>();
    List<Diagnostic> wrong = new ArrayList<>();
    for (String path : files(root, "schemes", wrong)) {
      if (SCHEME.matcher(path).matches()) {
        schemes.add(path);
      } else {
        wrong.add(stray(path));
      }
    }
    for (String path : files(root, "data", wrong)) {
      Matcher data = DATA.matcher(path);
      if (data.matches()) {
        evaluations.computeIfAbsent(data.group(1), id -> new ArrayList<>()).add(path);
      } else {
        wrong.add(stray(path));
      }
    }
    for (String folder : List.of("content", "site-templates")) {
      if (isNoFolder(root.resolve(folder))) {
        wrong.add(noFolder(root, folder));
      }
    }
    return new WorkspaceFiles(
        site(root, wrong),
        List.copyOf(schemes),
        evaluations.entrySet().stream()
            .map(e -> new EvaluationFiles(e.getKey(), List.copyOf(e.getValue())))
            .toList(),
        List.copyOf(wrong));
  }

  /** Says whether a folder is a workspace at all. */
  public static boolean isWorkspace(Path root) {
    return Files.isDirectory(root.resolve("schemes")) || Files.isDirectory(root.resolve("data"));
  }

  /** Says whether something else stands where a folder should, a link to nothing for example. */
  private static boolean isNoFolder(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path);
  }

  private static Diagnostic noFolder(Path root, String folder) {
    return Files.isSymbolicLink(root.resolve(folder))
        ? Diagnostic.of(Code.SYMBOLIC_LINK, SourceSpan.wholeFile(folder), folder)
        : stray(folder);
  }

  private static Optional<String> site(Path root, List<Diagnostic> wrong) {
    Path site = root.resolve(SITE);
    if (Files.isSymbolicLink(site)) {
      wrong.add(Diagnostic.of(Code.SYMBOLIC_LINK, SourceSpan.wholeFile(SITE), SITE));
      return Optional.empty();
    }
    if (Files.isDirectory(site)) {
      wrong.add(stray(SITE));
      return Optional.empty();
    }
    Listing listing = Listing.of(root, SITE);
    wrong.addAll(listing.diagnostics());
    return listing.files().stream().findFirst();
  }

  private static Diagnostic stray(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String expected =
        path.equals("content") || path.equals("site-templates")
            ? path + "/"
            : path.startsWith("schemes")
                ? "schemes/<id>.yaml"
                : path.startsWith("data")
                    ? "data/<id>/evaluation.yaml, units.yaml, decisions.yaml, corrections.yaml,"
                        + " objections.yaml, results/<id>.yaml, results.csv, results-….csv"
                    : "site.yaml (file)";
    Diagnostic stray = Diagnostic.of(Code.STRAY_FILE, SourceSpan.wholeFile(path), name, expected);
    if (WORKBOOK.matcher(path).matches()) {
      return stray.withHint("hint.workbook");
    }
    String proper = properName(name);
    String renamed = path.substring(0, path.length() - name.length()) + proper;
    return !proper.equals(name)
            && (SCHEME.matcher(renamed).matches() || DATA.matcher(renamed).matches())
        ? stray.withHint("hint.rename", proper)
        : stray;
  }

  /** Returns what a file should probably have been called: {@code a-b.yaml} for {@code A_b.yml}. */
  private static String properName(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("\\.yml$", ".yaml")
        .replace('_', '-')
        .replace(' ', '-');
  }

  /** Returns the files of a folder, which may itself be a link; links in it are not followed. */
  private static List<String> files(Path root, String folder, List<Diagnostic> wrong) {
    Path top = root.resolve(folder);
    if (!Files.isDirectory(top)) {
      if (isNoFolder(top)) {
        wrong.add(noFolder(root, folder));
      }
      return List.of();
    }
    Listing listing = Listing.of(root, folder);
    wrong.addAll(listing.diagnostics());
    return listing.files();
  }
}
