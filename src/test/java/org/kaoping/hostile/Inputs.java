package org.kaoping.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.Memory;
import org.kaoping.pipeline.TestPackage;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.pipeline.Validation;
import org.kaoping.source.WorkspaceLines;

/**
 * Inputs of every kind, and what the program answers when they are harmed.
 *
 * @param folder with a small workspace {@code w} that has something of everything, one without
 *     results {@code f} with forms and tables for them, a repository {@code r}, and a site {@code
 *     p-site} with packages of results
 * @param files of the small workspace
 * @param memory of the last validation, if one is to take over what is as it was
 */
record Inputs(Path folder, FilesOfWorkspace files, Optional<Memory> memory) {
  private static final Path DOCUMENTS = Path.of("src/test/resources/org/kaoping/draft");
  private static final String RUN = "town-2023";
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
  private static final Set<Integer> FINE_OR_WRONG = Set.of(0, 1);

  private static final Pattern SAID_OF_PACKAGE =
      Pattern.compile(
          "(?m)^(?:missing|changed|additional|unreadable): |Take results\\.zip|what is published$");

  /**
   * What came of an input.
   *
   * @param what was harmed, and how
   * @param faults of the program
   */
  record Outcome(String what, List<String> faults) {}

  static Inputs in(Path folder) throws IOException {
    Path workspace = HarmedWorkspace.write(folder.resolve("w"));
    fine("validate", "-w", workspace.toString());
    Path other = folder.resolve("f");
    TestWorkspace.copy(workspace, other);
    Path open = folder.resolve("p");
    TestWorkspace.copy(HarmedWorkspace.BASE, open);
    TestWorkspace.write(open.resolve("site.yaml"), "{language: en, results-zip: true}\n");
    String site = folder.resolve("p-site").toString();
    fine("build", "-q", "--no-documents", "-w", open.toString(), "-o", site);
    fine("form", RUN, "-w", other.toString(), "-o", folder.resolve("forms").toString());
    emptied(other.resolve("data/town-2023/results"));
    Files.delete(other.resolve("data/town-2023/corrections.yaml"));
    Files.delete(other.resolve("data/town-2023/objections.yaml"));
    Files.delete(other.resolve("content/notices/reply.md"));
    Files.delete(other.resolve("data/month/results.csv"));
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "序号,单位,工作（10分）,核实\n1,甲镇,9.5,2\n2,乙镇,10,0\n合计,,19.5,2\n");
    String drafted = folder.resolve("mapping.yaml").toString();
    fine(
        "import",
        "-w",
        other.toString(),
        "--draft-mapping",
        "month",
        table.toString(),
        "-o",
        drafted);
    GitFolder git = GitFolder.create(folder.resolve("r"));
    TestWorkspace.smallest(git.path());
    git.commit("2026-03-01T10:00:00+08:00");
    return new Inputs(folder, filesOf(workspace), Optional.empty());
  }

  /** Returns the same, where validations take over what is as it was in the last one. */
  Inputs remembering() {
    return new Inputs(folder, files, Optional.of(Memory.lasting()));
  }

  /** Copies the workspace that comes with the program, for {@link #attemptToBuild} alone. */
  static Inputs bundled(Path folder) throws IOException {
    Path workspace = TestWorkspace.bundled(folder.resolve("w"));
    return new Inputs(folder, filesOf(workspace), Optional.empty());
  }

  private static void fine(String... arguments) {
    Answer answer = Answer.of(arguments);
    assertThat(answer.exit()).as(answer.printed()).isZero();
  }

  private static FilesOfWorkspace filesOf(Path workspace) throws IOException {
    return new FilesOfWorkspace(FilesOfWorkspace.in(workspace), donors(workspace));
  }

  private static List<String> donors(Path workspace) throws IOException {
    List<String> donors = new ArrayList<>();
    for (Path root : List.of(workspace, Path.of("schemes"), Path.of("content"))) {
      for (Path file : FilesOfWorkspace.in(root)) {
        if (file.toString().matches(".*\\.(yaml|md|csv)")) {
          donors.add(Files.readString(file));
        }
      }
    }
    return donors;
  }

  private static void emptied(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Path workspace() {
    return folder.resolve("w");
  }

  /** Harms the input that a seed is for, and asks the program. */
  Outcome attempt(long seed) throws IOException {
    Chance chance = new Chance(seed);
    Kind kind = Kind.of(seed);
    return switch (kind) {
      case YAML, TEXT, PROSE, TABLE, NAME -> validated(files.harm(kind, chance), isBuilt(seed));
      case TEMPLATE -> validated(template(chance), isBuilt(seed));
      case FORM -> form(chance);
      case PLAIN -> plain(chance);
      case DOCUMENT -> document(chance);
      case COMMIT -> commit(chance);
      case PACKAGE -> pack(chance);
    };
  }

  /** Says whether a validation is followed by a build, as one of twenty of each kind is. */
  private static boolean isBuilt(long seed) {
    return (seed + seed / 100) % 20 == 0;
  }

  /** Harms the workspace as a seed says, and asks for validation and a build. */
  Outcome attemptToBuild(long seed) throws IOException {
    return validated(files.any(new Chance(seed)), true);
  }

  private Outcome validated(Harm harm, boolean build) throws IOException {
    List<String> faults = faults(workspace(), build);
    harm.undo().run();
    return new Outcome(harm.what(), faults);
  }

  /** Asks for validation, and perhaps for a build, which has to say the same. */
  private List<String> faults(Path workspace, boolean build) throws IOException {
    Answer answer =
        memory.isPresent() && !build
            ? remembering(workspace, memory.get())
            : Answer.of("validate", "-w", workspace.toString());
    List<String> faults = new ArrayList<>(answer.faults(FINE_OR_WRONG, workspace));
    if (build) {
      String site = workspace.resolveSibling("site").toString();
      Answer built = Answer.of("build", "-w", workspace.toString(), "-o", site);
      faults.addAll(built.faults(FINE_OR_WRONG, workspace));
      if (built.exit() != answer.exit() || !built.errors().equals(answer.errors())) {
        faults.add("a build says otherwise: " + built.printed());
      }
    }
    return told(faults, answer);
  }

  /** Validates as a preview does: what is as it was in the last run is not checked again. */
  private static Answer remembering(Path workspace, Memory memory) {
    memory.next();
    List<Diagnostic> found = Validation.run(workspace, memory).diagnostics();
    TextReport report = new TextReport(ENGLISH, new WorkspaceLines(workspace));
    return new Answer(found.stream().anyMatch(Diagnostic::isError) ? 1 : 0, report.print(found));
  }

  private static List<String> told(List<String> faults, Answer answer) {
    if (!faults.isEmpty()) {
      faults.add(answer.printed().lines().limit(20).reduce("", (a, b) -> a + "\n" + b));
    }
    return faults;
  }

  private Harm template(Chance chance) throws IOException {
    List<Path> builtIn =
        FilesOfWorkspace.in(Path.of("site-templates")).stream()
            .filter(file -> file.toString().endsWith(".ftlh"))
            .toList();
    Path file = chance.pick(builtIn);
    String harmed = new TextHarms(chance, files.donors()).template(Files.readString(file));
    Path own = workspace().resolve("site-templates").resolve(file.getFileName());
    Files.createDirectories(own.getParent());
    return Harm.added(own, "template", harmed.getBytes(UTF_8));
  }

  private Outcome form(Chance chance) throws IOException {
    Path form = chance.pick(FilesOfWorkspace.in(folder.resolve("forms")));
    Path harmed = folder.resolve("harmed.xlsx");
    Files.write(harmed, new ArchiveHarms(chance).harm(Files.readAllBytes(form)));
    return imported("form", harmed.toString());
  }

  private Outcome plain(Chance chance) throws IOException {
    Path table = folder.resolve("table.csv");
    Path mapping = folder.resolve("mapping.yaml");
    Harm harm =
        chance.isHeads()
            ? Harm.written(
                table,
                "cells",
                new TextHarms(chance, files.donors())
                    .table(Files.readString(table))
                    .getBytes(UTF_8))
            : Harm.written(
                mapping,
                "structure",
                new YamlHarms(chance, files.donors())
                    .harm(Files.readString(mapping))
                    .getBytes(UTF_8));
    Outcome outcome = imported(harm.what(), "-m", mapping.toString(), table.toString());
    harm.undo().run();
    return outcome;
  }

  /** Imports; where that is refused, nothing may be written. */
  private Outcome imported(String what, String... arguments) throws IOException {
    Path root = folder.resolve("f");
    Map<String, String> before = TestWorkspace.files(root);
    Answer answer =
        Answer.of(
            Stream.concat(Stream.of("import", "-w", root.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    List<String> faults = new ArrayList<>(answer.faults(FINE_OR_WRONG, Path.of("")));
    if (answer.exit() != 0 && !TestWorkspace.files(root).equals(before)) {
      faults.add("something was written");
    }
    emptied(root.resolve("data/town-2023/results"));
    emptied(root.resolve("data/month/results"));
    return new Outcome(what, told(faults, answer));
  }

  private Outcome document(Chance chance) throws IOException {
    Path document = chance.pick(FilesOfWorkspace.in(DOCUMENTS));
    Path harmed = folder.resolve("harmed-" + document.getFileName());
    Files.write(harmed, new ArchiveHarms(chance).harm(Files.readAllBytes(document)));
    Answer answer = Answer.of("scheme-from", harmed.toString());
    return new Outcome(
        "document " + document, told(answer.faults(FINE_OR_WRONG, Path.of("")), answer));
  }

  /** Harms a package of results as an archive, or one of its files. */
  private Outcome pack(Chance chance) throws IOException {
    Path pack = folder.resolve("p-site").resolve(RUN).resolve("results.zip");
    Path harmed = folder.resolve("harmed.zip");
    if (chance.isHeads()) {
      Files.write(harmed, new ArchiveHarms(chance).harm(Files.readAllBytes(pack)));
    } else {
      Map<String, byte[]> entries = TestPackage.read(pack);
      String name = chance.pick(List.copyOf(entries.keySet()));
      String text = TestPackage.text(pack, name);
      entries.put(name, new YamlHarms(chance, files.donors()).harm(text).getBytes(UTF_8));
      TestPackage.write(harmed, entries);
    }
    Answer answer = Answer.of("recompute", harmed.toString(), "--lang", "en");
    List<String> faults = answer.faults(FINE_OR_WRONG, folder.resolve("nowhere"));
    if (SAID_OF_PACKAGE.matcher(answer.printed()).find()) {
      faults.remove("no cause");
    }
    return new Outcome("package", told(faults, answer));
  }

  private Outcome commit(Chance chance) throws IOException {
    Path root = folder.resolve("r");
    String commit = new GitHarms(root, chance).commit(root);
    Answer answer = Answer.of("diff", commit, "-w", root.toString());
    // 2: what cannot be read is no commit
    return new Outcome("commit " + commit, told(answer.faults(Set.of(0, 1, 2), root), answer));
  }
}
