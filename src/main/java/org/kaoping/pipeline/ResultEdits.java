package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.check.ResultChecks;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.form.Entered;
import org.kaoping.form.FormField;
import org.kaoping.form.FormRecords;
import org.kaoping.result.Register;
import org.kaoping.result.ResultReader;
import org.kaoping.result.ResultTable;
import org.kaoping.result.TableHeader;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.EditedYaml;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapeCheck;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;
import org.kaoping.wording.Words;

/**
 * Puts what was entered where results are kept: each assessment into the table or the file that has
 * it; one that is new into the file of its unit, or into the table where there are no such files.
 */
final class ResultEdits {
  /** What has an entry a line where it is new. */
  private static final Set<String> BLOCKS = Set.of("assessments", "records", "findings", "vetoes");

  private static final String MARK = "\uFEFF";

  private final Path root;
  private final Words words;
  private final Problems problems;
  private final Map<String, String> texts = new TreeMap<>();
  private final List<TableEdits> tables = new ArrayList<>();

  /** Begins without any changes to a workspace. */
  ResultEdits(Path root, Words words, Problems problems) {
    this.root = root;
    this.words = words;
    this.problems = problems;
  }

  /** Returns all files that differ, or what is wrong. */
  Checked<NewResults> made() {
    if (!isWrong(problems)) {
      for (TableEdits table : tables) {
        String before = table.file().text();
        String after = table.text();
        if (!after.equals(before)) {
          texts.put(table.file().path(), (isMarked(table.file().path()) ? MARK : "") + after);
        }
      }
    }
    return Checked.of(new NewResults(root, texts), problems.all());
  }

  private static boolean isWrong(Problems problems) {
    return problems.all().stream().anyMatch(Diagnostic::isError);
  }

  private boolean isMarked(String path) {
    return read(path).startsWith(MARK);
  }

  private String read(String path) {
    try {
      return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Begins with an evaluation, unless its tables cannot be read. */
  Optional<OfEvaluation> evaluation(DataStage.Basis basis) {
    Scheme scheme = basis.read().scheme().scheme();
    List<String> paths = basis.read().files().tables();
    List<TableEdits> own = new ArrayList<>();
    for (String path : paths) {
      Checked<TableEdits> table =
          SourceFile.read(root, path)
              .then(
                  file ->
                      Table.read(file)
                          .then(TableHeader::whole)
                          .then(whole -> TableHeader.read(whole, scheme))
                          .then(read -> Checked.of(new TableEdits(file, read, scheme), List.of())));
      problems.addAll(table.diagnostics());
      table.value().ifPresent(own::add);
    }
    tables.addAll(own);
    return own.size() == paths.size()
        ? Optional.of(new OfEvaluation(basis, own))
        : Optional.empty();
  }

  /** Changes results of one evaluation. */
  final class OfEvaluation {
    private final DataStage.Basis basis;
    private final List<TableEdits> own;
    private final ResultChecks checks;

    private OfEvaluation(DataStage.Basis basis, List<TableEdits> own) {
      EvaluationStage.ReadEvaluation read = basis.read();
      this.basis = basis;
      this.own = own;
      this.checks = new ResultChecks(read.evaluation(), read.scheme().scheme(), read.register());
    }

    EvaluationStage.ReadEvaluation read() {
      return basis.read();
    }

    /**
     * Puts what was entered of a unit into its results.
     *
     * @param enter returns what is entered, given the results that there are; perhaps nothing
     */
    void unit(Register.Unit unit, Function<Optional<UnitResult>, List<Entered>> enter) {
      Problems found = new Problems();
      Optional<Kept> kept = kept(unit, found);
      kept.ifPresent(
          of -> {
            List<Entered> entered = enter.apply(of.result());
            if (!entered.isEmpty()) {
              of.enter(entered);
            }
          });
      problems.addAll(found.all().stream().map(ResultTable::told).toList());
    }

    /** Returns what is kept of a unit, if it has the shape of results. */
    private Optional<Kept> kept(Register.Unit unit, Problems found) {
      Map<Optional<TableEdits>, YamlNode.Mapping> trees = new LinkedHashMap<>();
      String path = read().files().result(unit.id());
      if (Files.exists(root.resolve(path))) {
        Checked<YamlNode> tree = basis.files().tree(path, Shape.RESULT);
        found.addAll(tree.diagnostics());
        tree.value().ifPresent(t -> trees.put(Optional.empty(), (YamlNode.Mapping) t));
      }
      for (TableEdits table : own) {
        Optional<YamlNode.Mapping> tree = table.tree(unit.id(), found);
        tree.ifPresent(
            t -> {
              found.addAll(ShapeCheck.check(Shape.RESULT, t));
              trees.put(Optional.of(table), t);
            });
      }
      return isWrong(found) ? Optional.empty() : Optional.of(new Kept(this, unit, trees, found));
    }

    private boolean hasFiles() {
      return own.isEmpty() || !read().files().results().isEmpty();
    }
  }

  /** What is kept of a unit: trees, by the table that they stand in; that of its file has none. */
  private final class Kept {
    private final OfEvaluation of;
    private final Register.Unit unit;
    private final Map<Optional<TableEdits>, YamlNode.Mapping> trees;
    private final Problems found;
    private final String path;

    Kept(
        OfEvaluation of,
        Register.Unit unit,
        Map<Optional<TableEdits>, YamlNode.Mapping> trees,
        Problems found) {
      this.of = of;
      this.unit = unit;
      this.trees = trees;
      this.found = found;
      this.path = of.read().files().result(unit.id());
    }

    /** Returns the results, wherever they stand; empty if there is neither a file nor a row. */
    Optional<UnitResult> result() {
      return trees.isEmpty()
          ? Optional.empty()
          : Optional.of(
              ResultReader.read(ResultTable.merged(List.copyOf(trees.values()), found)).result());
    }

    void enter(List<Entered> entered) {
      Scheme scheme = of.read().scheme().scheme().forKind(unit.kind());
      Set<String> shared =
          FormField.shared(scheme).stream().map(FormField::key).collect(Collectors.toSet());
      Map<Optional<TableEdits>, List<Entered>> byPlace = new LinkedHashMap<>();
      for (Entered row : entered) {
        Optional<TableEdits> place =
            shared.contains(row.key())
                ? ofMeasure(row.key())
                : row.key().startsWith(FormField.VETO) ? ofUnit() : ofAssessment(row.about());
        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(row);
      }
      Map<Optional<TableEdits>, YamlNode.Mapping> now = new LinkedHashMap<>(trees);
      FormRecords records = new FormRecords(scheme, words, found);
      byPlace.forEach(
          (place, rows) -> {
            String file = place.map(table -> table.file().path()).orElse(path);
            YamlNode.Mapping tree = records.with(file, Optional.ofNullable(trees.get(place)), rows);
            found.addAll(ShapeCheck.check(Shape.RESULT, tree));
            now.put(place, tree);
          });
      if (!isWrong(found)) {
        YamlNode.Mapping merged = ResultTable.merged(List.copyOf(now.values()), found);
        of.checks.check(ResultReader.read(merged), found);
      }
      if (!isWrong(found)) {
        byPlace.keySet().forEach(place -> put(place, now));
      }
    }

    private void put(Optional<TableEdits> place, Map<Optional<TableEdits>, YamlNode.Mapping> now) {
      YamlNode.Mapping tree = Objects.requireNonNull(now.get(place));
      if (place.isPresent()) {
        place.get().put(unit.id(), Optional.ofNullable(trees.get(place)), tree, found);
        return;
      }
      String before = Files.exists(root.resolve(path)) ? withoutMark(read(path)) : "";
      String after = EditedYaml.text(before, tree, BLOCKS);
      if (!after.equals(before)) {
        texts.put(path, after);
      }
    }

    /** Returns where something of the unit stands that is new. */
    private Optional<TableEdits> ofUnit() {
      if (trees.containsKey(Optional.<TableEdits>empty()) || (trees.isEmpty() && of.hasFiles())) {
        return Optional.empty();
      }
      return trees.isEmpty() ? Optional.of(main()) : trees.keySet().iterator().next();
    }

    private TableEdits main() {
      return of.own.stream()
          .filter(table -> table.file().path().endsWith("/results.csv"))
          .findFirst()
          .orElseGet(() -> of.own.get(0));
    }

    private Optional<TableEdits> ofAssessment(Entered.About about) {
      return of.own.stream()
          .filter(table -> table.holds(unit.id(), about.source(), about.period()))
          .findFirst()
          .or(this::ofUnit);
    }

    private Optional<TableEdits> ofMeasure(String id) {
      return trees.entrySet().stream()
          .filter(
              tree ->
                  tree.getValue().value("measures").orElse(tree.getValue())
                          instanceof YamlNode.Mapping measures
                      && measures.has(id))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseGet(this::ofUnit);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }
}
