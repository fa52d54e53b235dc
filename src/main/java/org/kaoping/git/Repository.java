package org.kaoping.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A git repository, with or without a work tree. */
public final class Repository {
  /** By these, a hook tells its children about its own repository, which may be another one. */
  private static final List<String> OF_A_HOOK =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_QUARANTINE_PATH");

  /** Two signs and a space, before each path that git says the state of. */
  private static final int STATE_LENGTH = 3;

  /** Modes of entries that are no files. */
  private static final String LINK = "120000 ";

  private static final String COMMIT = "160000 ";

  /** A name that no file has. */
  private static final String NOTHING = ".kaoping-nothing";

  private final Git git;
  private final Path directory;
  private final String prefix;

  private Repository(Git git, Path directory, String prefix) {
    this.git = git;
    this.directory = directory;
    this.prefix = prefix;
  }

  /**
   * Finds the repository that a folder belongs to.
   *
   * @param folder in a work tree, or a bare repository
   * @return nothing if there is no repository or no git program
   * @throws GitFailure if git does not want to look at the repository, e.g. for whom it belongs to
   */
  public static Optional<Repository> of(Path folder) {
    Map<String, String> alone = OF_A_HOOK.stream().collect(Collectors.toMap(n -> n, n -> ""));
    return found(new Git(folder, alone));
  }

  /**
   * Returns the repository whose hook this process is. Files of a push that is not yet taken in can
   * be read from it.
   */
  public static Optional<Repository> receiving(Path bare) {
    return found(new Git(bare, Map.of()));
  }

  private static Optional<Repository> found(Git git) {
    Git.Outcome outcome;
    try {
      outcome = git.attempt("rev-parse", "--absolute-git-dir", "--show-prefix");
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
    if (outcome.exit() != 0) {
      if (outcome.err().contains("not a git repository")) {
        return Optional.empty();
      }
      throw new GitFailure(outcome.err().strip());
    }
    List<String> lines = outcome.out().lines().toList();
    return Optional.of(
        new Repository(git, Path.of(lines.get(0)), lines.size() > 1 ? lines.get(1) : ""));
  }

  /** Returns the folder that holds commits, branches and hooks. */
  public Path directory() {
    return directory;
  }

  /** Says whether the repository has no work tree, as those have that are pushed to. */
  public boolean isBare() {
    return Boolean.parseBoolean(git.run("rev-parse", "--is-bare-repository"));
  }

  /** Returns the folder that git takes the repository's hooks from, whether it exists or not. */
  public Path hooks() {
    return directory.resolve(
        new Git(directory, git.environment()).run("rev-parse", "--git-path", "hooks"));
  }

  /** Returns the same repository with one of its folders in hand, empty for all of it. */
  public Repository at(String folder) {
    String names = folder.replaceAll("^/+|/+$", "");
    return new Repository(git, directory, names.isEmpty() ? "" : names + "/");
  }

  /**
   * Returns what the repository itself, apart from its user and system, is configured to.
   *
   * @return values by the names behind {@code section} and a dot, in lower case
   */
  public Map<String, String> configuration(String section) {
    Git.Outcome outcome =
        git.attempt("config", "--local", "--null", "--get-regexp", "^" + section + "[.]");
    return Stream.of(outcome.out().split("\0"))
        .filter(entry -> entry.startsWith(section))
        .map(entry -> entry.substring(section.length() + 1).split("\n", 2))
        .collect(Collectors.toMap(e -> e[0], e -> e.length > 1 ? e[1] : "true", (a, b) -> b));
  }

  /** Makes values by their names all that is configured in a section; none take it away. */
  public void configure(String section, Map<String, String> values) {
    if (!configuration(section).isEmpty()) {
      git.run("config", "--local", "--remove-section", section);
    }
    values.forEach((name, value) -> git.run("config", "--local", section + "." + name, value));
  }

  /** Says whether a branch may have a name, which is given without {@code refs/heads/}. */
  public boolean isBranchName(String name) {
    return git.attempt("check-ref-format", "refs/heads/" + name).exit() == 0;
  }

  /** Says whether a commit is another one, or was before it. */
  public boolean isAncestor(Revision ancestor, Revision descendant) {
    Git.Outcome outcome =
        git.attempt("merge-base", "--is-ancestor", ancestor.commit(), descendant.commit());
    if (outcome.exit() > 1) {
      throw new GitFailure(outcome.err().strip());
    }
    return outcome.exit() == 0;
  }

  /**
   * Returns the commit that files of a work tree are from.
   *
   * @param paths of files and folders below the folder that the repository was found by, existing
   *     or not
   * @param counts says whether it matters if a file of this path is another one than in the commit
   * @return nothing if none of them is in the commit
   */
  public Optional<Revision> of(List<String> paths, Predicate<String> counts) {
    if (git.attempt(with(paths, "ls-files", "--cached", "-z")).out().isEmpty()) {
      return Optional.empty();
    }
    return revision("HEAD")
        .map(head -> new Revision(head.commit(), head.date(), changed(paths, counts)));
  }

  private boolean changed(List<String> paths, Predicate<String> counts) {
    String listed =
        git.run(
            with(
                paths,
                "status",
                "--porcelain",
                "-z",
                "--no-renames",
                "--untracked-files=all",
                "--ignored=matching"));
    return Stream.of(listed.split("\0", -1))
        .filter(entry -> entry.startsWith(prefix, STATE_LENGTH))
        .map(entry -> entry.substring(STATE_LENGTH + prefix.length()))
        .anyMatch(path -> isVisible(path) && counts.test(path) && isUnder(paths, path));
  }

  private static boolean isVisible(String path) {
    return !("/" + path).contains("/.");
  }

  /** Some versions of git list ignored folders beside what they were asked for, too. */
  private static boolean isUnder(List<String> paths, String path) {
    return paths.stream().anyMatch(name -> path.equals(name) || path.startsWith(name + "/"));
  }

  private static String[] with(List<String> paths, String... command) {
    return Stream.of(Stream.of(command), Stream.of("--"), paths.stream())
        .flatMap(s -> s)
        .toArray(String[]::new);
  }

  /**
   * Returns a commit by any name that git knows it by, if there is one.
   *
   * @throws GitFailure if it has no date that there is
   */
  public Optional<Revision> revision(String name) {
    Git.Outcome commit =
        git.attempt("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    if (commit.exit() != 0) {
      return Optional.empty();
    }
    String date =
        git.run("show", "--no-patch", "--no-show-signature", "--format=%cI", commit.text());
    try {
      return Optional.of(new Revision(commit.text(), OffsetDateTime.parse(date), false));
    } catch (DateTimeParseException e) {
      throw new GitFailure("commit " + commit.text() + " has no date that can be read");
    }
  }

  /** Says whether a commit has the folder that is in hand. */
  public boolean isIn(Revision revision) {
    return git.attempt("cat-file", "-t", revision.commit() + ":" + prefix).text().equals("tree");
  }

  /**
   * Writes what stands in a commit in the folder that is in hand: that which the repository was
   * found by, or {@link #at}. Symbolic links become links to nothing, so that what is pushed cannot
   * reach beyond the folder; repositories within (submodules) become folders that have a {@code
   * .git}.
   *
   * @param names files and folders that are wanted, with forward slashes, in the commit or not
   * @param target an existing folder; files of the same names are replaced
   * @throws GitFailure if the commit has no such folder
   */
  public void write(Revision revision, List<String> names, Path target) {
    try {
      Path index = Files.createTempFile("kaoping-", ".index");
      try {
        Files.delete(index); // git wants a good one or none
        Map<String, String> environment = new HashMap<>(git.environment());
        environment.put("GIT_INDEX_FILE", index.toString());
        environment.put("GIT_DIR", directory.toString());
        environment.put("GIT_WORK_TREE", target.toAbsolutePath().toString());
        Git there = new Git(target, environment);
        String tree = revision.commit() + ":" + prefix;
        String wanted = there.run(with(names, "ls-tree", "-z", "--full-tree", tree));
        Stream.of(wanted.split("\0"))
            .filter(entry -> !entry.isEmpty())
            .forEach(entry -> index(there, entry));
        there.run(
            "-c",
            "core.symlinks=false",
            "-c",
            "core.autocrlf=false",
            "checkout-index",
            "--all",
            "--force");
        for (String entry : there.run("ls-files", "--stage", "-z").split("\0", -1)) {
          mark(entry, target);
        }
      } finally {
        Files.deleteIfExists(index);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }

  /** Makes of an entry that is no file something that tells what it is. */
  private static void mark(String entry, Path target) throws IOException {
    Path place = target.resolve(entry.substring(entry.indexOf('\t') + 1));
    if (entry.startsWith(LINK)) {
      Files.deleteIfExists(place);
      Files.createSymbolicLink(place, Path.of(NOTHING));
    } else if (entry.startsWith(COMMIT)) {
      Files.createDirectories(place);
      Files.createFile(place.resolve(".git"));
    }
  }

  /**
   * Takes something into the index.
   *
   * @param entry mode, type, hash and path, as git lists them
   */
  private static void index(Git git, String entry) {
    String[] pathAndRest = entry.split("\t", 2);
    String[] what = pathAndRest[0].split(" ", 3);
    String path = pathAndRest[1];
    if (what[1].equals("tree")) {
      git.run("read-tree", "--prefix=" + path + "/", what[2]);
    } else {
      git.run("update-index", "--add", "--cacheinfo", what[0] + "," + what[2] + "," + path);
    }
  }
}
