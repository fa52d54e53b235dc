package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaoping.check.ResultChecks;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.form.Entered;
import org.kaoping.form.FormChanges;
import org.kaoping.form.FormMaker;
import org.kaoping.form.FormReader;
import org.kaoping.form.FormRecords;
import org.kaoping.publish.TemporaryFolder;
import org.kaoping.result.Register;
import org.kaoping.result.ResultReader;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.EditedYaml;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapeCheck;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;
import org.kaoping.wording.Words;
import org.kaoping.workbook.WorkbookReader;

/**
 * Takes what was filled into forms into the files of results. Nothing is written if anything is
 * wrong.
 */
public final class FormImport {
  /** What has an entry a line where it is new. */
  private static final Set<String> BLOCKS = Set.of("assessments", "records", "findings", "vetoes");

  private final Path root;
  private final Words words;
  private final Problems problems = new Problems();
  private final List<Entered> recorded = new ArrayList<>();
  private final Map<String, String> texts = new TreeMap<>();

  private FormImport(Path root, Words words) {
    this.root = root;
    this.words = words;
  }

  /**
   * Files that forms change.
   *
   * @param texts new texts by workspace-relative path, those alone that differ
   */
  public record Prepared(Path root, Map<String, String> texts) {
    /** Writes the files: all are there before the first takes its place. */
    public void write() {
      Map<Path, Path> beside = new LinkedHashMap<>();
      try {
        for (Map.Entry<String, String> file : texts.entrySet()) {
          Path to = root.resolve(file.getKey());
          Files.createDirectories(to.getParent());
          Path part = to.resolveSibling("." + to.getFileName() + ".part");
          beside.put(part, to);
          Files.writeString(part, file.getValue());
        }
        for (Map.Entry<Path, Path> file : beside.entrySet()) {
          Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        beside.keySet().forEach(part -> part.toFile().delete());
      }
    }

    /** Returns what publishing them would change for readers, or what is wrong then. */
    public Differences differences() {
      try (TemporaryFolder folder = TemporaryFolder.create()) {
        copy(folder.path());
        return Differences.between(root, folder.path());
      }
    }

    private void copy(Path folder) {
      try {
        List<Path> there =
            Stream.of("schemes", "data", "site.yaml")
                .map(root::resolve)
                .filter(Files::exists)
                .toList();
        for (Path part : there) {
          try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              Path to = folder.resolve(root.relativize(file).toString());
              Files.createDirectories(to.getParent());
              Files.copy(file, to);
            }
          }
        }
        for (Map.Entry<String, String> file : texts.entrySet()) {
          Path to = folder.resolve(file.getKey());
          Files.createDirectories(to.getParent());
          Files.writeString(to, file.getValue());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads forms and prepares the files that they change. */
  public static Checked<Prepared> prepare(Path root, List<Path> forms, Words words) {
    FormImport made = new FormImport(root, words);
    List<Entered> entered = new ArrayList<>();
    for (Path form : forms) {
      Checked<org.kaoping.workbook.Workbook> book =
          WorkbookReader.read(form, form.toString().replace('\\', '/'));
      made.problems.addAll(book.diagnostics());
      book.value().ifPresent(b -> entered.addAll(FormReader.read(b, made.problems)));
      book.value().ifPresent(b -> made.recorded.addAll(FormReader.recorded(b)));
    }
    Map<String, List<Entered>> byEvaluation = new LinkedHashMap<>();
    entered.forEach(
        e -> byEvaluation.computeIfAbsent(e.about().evaluation(), id -> new ArrayList<>()).add(e));
    byEvaluation.forEach(made::evaluation);
    return Checked.of(new Prepared(root, made.texts), made.problems.all());
  }

  private void evaluation(String id, List<Entered> entered) {
    Optional<Checked<DataStage.Basis>> basis = DataStage.basis(root, id);
    if (basis.isEmpty()) {
      problems.add(Code.UNKNOWN_TO_FORM, entered.get(0).place(), id);
      return;
    }
    problems.addAll(basis.get().diagnostics());
    Map<String, List<Entered>> byUnit = new LinkedHashMap<>();
    entered.forEach(
        e -> byUnit.computeIfAbsent(e.about().unit(), unit -> new ArrayList<>()).add(e));
    basis.get().value().ifPresent(with -> byUnit.forEach((unit, rows) -> unit(with, unit, rows)));
  }

  private void unit(DataStage.Basis basis, String id, List<Entered> entered) {
    EvaluationStage.ReadEvaluation read = basis.read();
    Optional<Register.Unit> unit = read.register().unit(id);
    if (unit.isEmpty()) {
      problems.add(Code.UNKNOWN_TO_FORM, entered.get(0).place(), id);
      return;
    }
    if (stands(basis, id, entered)) {
      return;
    }
    Scheme scheme = read.scheme().scheme();
    String path = read.files().result(id);
    Optional<YamlNode.Mapping> before = Optional.empty();
    String text = "";
    if (Files.exists(root.resolve(path))) {
      Checked<YamlNode> tree = basis.files().tree(path, Shape.RESULT);
      problems.addAll(tree.diagnostics());
      if (tree.value().isEmpty()) {
        return;
      }
      before = tree.value().map(YamlNode.Mapping.class::cast);
      text = text(path);
    }
    List<Entered> changed = changed(read, unit.get(), path, before, entered);
    if (changed.isEmpty()) {
      return;
    }
    YamlNode.Mapping now =
        new FormRecords(scheme.forKind(unit.get().kind()), words, problems)
            .with(path, before, changed);
    List<Diagnostic> shape = ShapeCheck.check(Shape.RESULT, now);
    problems.addAll(shape);
    if (shape.stream().noneMatch(Diagnostic::isError)) {
      new ResultChecks(read.evaluation(), scheme, read.register())
          .check(ResultReader.read(now), problems);
    }
    if (problems.all().stream().noneMatch(Diagnostic::isError)) {
      String after = EditedYaml.text(text, now, BLOCKS);
      if (!after.equals(text)) {
        texts.put(path, after);
      }
    }
  }

  /** Returns what forms change in results; where there are none yet, all that is filled in. */
  private List<Entered> changed(
      EvaluationStage.ReadEvaluation read,
      Register.Unit unit,
      String path,
      Optional<YamlNode.Mapping> before,
      List<Entered> entered) {
    if (before.isEmpty()) {
      return entered.stream().filter(row -> !row.isEmpty()).toList();
    }
    Scheme scheme = read.scheme().scheme();
    FormMaker now =
        new FormMaker(
            read.evaluation(),
            scheme,
            unit,
            ResultReader.read(before.get()).result(),
            leaf -> true,
            words);
    return new FormChanges(scheme.forKind(unit.kind()), now, path, recorded, words, problems)
        .of(entered);
  }

  /** Says whether an assessment stands in a table already, and tells where. */
  private boolean stands(DataStage.Basis basis, String unit, List<Entered> entered) {
    boolean found = false;
    for (String path : basis.read().files().tables()) {
      for (Table table : basis.files().table(path).value().stream().toList()) {
        for (Table.Row row : table.rows()) {
          if (!cell(table, row, "unit").equals(unit)) {
            continue;
          }
          Optional<Entered> same =
              entered.stream()
                  .filter(e -> e.about().source().orElse("").equals(cell(table, row, "source")))
                  .filter(e -> e.about().period().orElse("").equals(cell(table, row, "period")))
                  .findFirst();
          same.ifPresent(
              e ->
                  problems.add(
                      Code.STANDS_IN_TABLE, e.place(), unit, row.cell(0).span().toString()));
          found |= same.isPresent();
        }
      }
    }
    return found;
  }

  private static String cell(Table table, Table.Row row, String name) {
    for (int i = 0; i < table.header().cells().size(); i++) {
      if (table.header().cell(i).text().equals(name)) {
        return row.cell(i).text();
      }
    }
    return "";
  }

  private String text(String path) {
    try {
      String text = Files.readString(root.resolve(path), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
