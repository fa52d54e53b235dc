package org.kaoping.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.source.YamlNode;
import org.kaoping.source.YamlNode.Mapping;
import org.kaoping.source.YamlNode.Scalar;
import org.kaoping.source.YamlNode.Sequence;
import org.kaoping.wording.Words;

/**
 * Puts what was filled in into the results of a unit. What is filled in of a leaf takes the place
 * of its record; where nothing is filled in, everything stays.
 */
public final class FormRecords {
  private static final String ASSESSMENTS = "assessments";
  private static final String RECORDS = "records";
  private static final String FINDINGS = "findings";

  private final Scheme scheme;
  private final FormWords words;
  private final Problems problems;

  /**
   * Prepares the results of one unit.
   *
   * @param scheme as units of its kind have it
   */
  public FormRecords(Scheme scheme, Words words, Problems problems) {
    this.scheme = scheme;
    this.words = new FormWords(scheme, words);
    this.problems = problems;
  }

  /**
   * Returns results with what was filled in of their unit.
   *
   * @param file workspace-relative path of the results, there or not
   * @param before the results; empty if there are none yet
   * @param entered of this unit, at least one
   */
  public Mapping with(String file, Optional<Mapping> before, List<Entered> entered) {
    Entered first = entered.get(0);
    SourceSpan place = SourceSpan.wholeFile(file);
    Tree all = before.map(Tree::new).orElseGet(() -> new Tree(new Mapping(place, List.of())));
    all.put("unit", new Scalar(place, first.about().unit(), false), before.isEmpty());
    shared(entered, all);
    Map<Entered.About, List<Entered>> byAssessment = new LinkedHashMap<>();
    Set<String> ofUnit = new HashSet<>();
    FormField.shared(scheme).forEach(field -> ofUnit.add(field.key()));
    FormField.vetoes(scheme).forEach(field -> ofUnit.add(field.key()));
    statements(entered, all, ofUnit);
    entered.stream()
        .filter(e -> !ofUnit.contains(e.key()))
        .forEach(e -> byAssessment.computeIfAbsent(e.about(), a -> new ArrayList<>()).add(e));
    List<YamlNode> assessments = new ArrayList<>(all.items(ASSESSMENTS));
    byAssessment.forEach((about, rows) -> assess(about, rows, assessments));
    all.put(ASSESSMENTS, new Sequence(place, assessments), !assessments.isEmpty());
    vetoes(entered, all);
    return all.mapping();
  }

  /** A mapping to which entries are put: in the place of those with the same key, else behind. */
  private static final class Tree {
    private final SourceSpan span;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();

    Tree(Mapping mapping) {
      this.span = mapping.span();
      mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    }

    void put(String key, YamlNode value, boolean wanted) {
      if (wanted) {
        YamlNode.@Nullable Entry old = entries.get(key);
        Scalar name = old == null ? new Scalar(value.span(), key, false) : old.key();
        entries.put(key, new YamlNode.Entry(name, value));
      }
    }

    void putOrRemove(String key, YamlNode value, boolean empty) {
      if (empty) {
        entries.remove(key);
      }
      put(key, value, !empty);
    }

    /** Puts the value of a row; where it was emptied, there is none any more. */
    void put(String key, Entered row) {
      if (row.isEmpty()) {
        entries.remove(key);
      }
      row.value().ifPresent(value -> put(key, scalar(value), true));
    }

    Optional<YamlNode> value(String key) {
      return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::value);
    }

    List<YamlNode> items(String key) {
      YamlNode.@Nullable Entry entry = entries.get(key);
      return entry != null && entry.value() instanceof Sequence list ? list.items() : List.of();
    }

    Tree tree(String key, SourceSpan otherwise) {
      YamlNode.@Nullable Entry entry = entries.get(key);
      return entry != null && entry.value() instanceof Mapping mapping
          ? new Tree(mapping)
          : new Tree(new Mapping(otherwise, List.of()));
    }

    Mapping mapping() {
      return new Mapping(span, List.copyOf(entries.values()));
    }
  }

  private static Scalar scalar(Entered.Text text) {
    return new Scalar(text.span(), text.text(), false);
  }

  /**
   * Returns the rows of a field that have a value or were emptied; several say the same, or it is
   * told.
   */
  private Optional<Entered> alike(List<Entered> entered, String key) {
    Optional<Entered> found = Optional.empty();
    for (Entered row : entered) {
      if (row.key().equals(key) && (row.value().isPresent() || row.isEmpty())) {
        if (found.isPresent() && !value(row).equals(value(found.get()))) {
          conflict(key, row, found.get());
        }
        found = found.or(() -> Optional.of(row));
      }
    }
    return found;
  }

  private static String value(Entered row) {
    return row.value().map(Entered.Text::text).orElse("");
  }

  private void conflict(String key, Entered row, Entered before) {
    problems.add(Code.FORMS_DIFFER, row.place(), key, before.place().toString());
  }

  private void shared(List<Entered> entered, Tree all) {
    Tree measures = all.tree("measures", entered.get(0).place());
    for (FormField field : FormField.shared(scheme)) {
      alike(entered, field.key()).ifPresent(row -> measures.put(field.key(), row));
    }
    all.putOrRemove("measures", measures.mapping(), measures.entries.isEmpty());
  }

  private void statements(List<Entered> entered, Tree all, Set<String> keys) {
    SourceSpan place = entered.get(0).place();
    Tree statements = all.tree("statements", place);
    for (Statement statement : scheme.statements()) {
      Tree rows = statements.tree(statement.id(), place);
      for (FormField.Figure figure : FormField.figures(statement)) {
        String key = figure.field().key();
        keys.add(key);
        Optional<Entered> found = alike(entered, key);
        if (found.isPresent() && figure.column().isEmpty()) {
          rows.put(figure.row().id(), found.get());
        } else if (found.isPresent()) {
          Tree row = rows.tree(figure.row().id(), place);
          row.put(figure.column().get().id(), found.get());
          rows.putOrRemove(figure.row().id(), row.mapping(), row.entries.isEmpty());
        }
      }
      statements.putOrRemove(statement.id(), rows.mapping(), rows.entries.isEmpty());
    }
    all.putOrRemove("statements", statements.mapping(), statements.entries.isEmpty());
  }

  private void vetoes(List<Entered> entered, Tree all) {
    List<YamlNode> vetoes = new ArrayList<>(all.items("vetoes"));
    for (FormField field : FormField.vetoes(scheme)) {
      String id = field.key().substring(FormField.VETO.length());
      Optional<Entered> row = alike(entered, field.key());
      if (row.isEmpty() || !(row.get().isEmpty() || isYes(row.get(), field))) {
        continue;
      }
      vetoes.removeIf(
          veto ->
              veto instanceof Mapping mapping
                  && mapping.value("veto").filter(v -> text(v).equals(id)).isPresent());
      if (!row.get().isEmpty()) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        put(entries, "veto", new Scalar(row.get().place(), id, false));
        remarks(entries, row.get());
        vetoes.add(new Mapping(row.get().place(), entries));
      }
    }
    all.putOrRemove("vetoes", new Sequence(all.span, vetoes), vetoes.isEmpty());
  }

  private static String text(YamlNode node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  private boolean isYes(Entered row, FormField field) {
    String text = row.value().orElseThrow().text();
    if (!text.equals(words.yes())) {
      wrongWord(row, field, List.of(words.yes()));
    }
    return text.equals(words.yes());
  }

  private void wrongWord(Entered row, FormField field, List<String> instead) {
    problems.add(
        Code.WORD_OF_FORM,
        row.value().orElseThrow().span(),
        row.value().orElseThrow().text(),
        field.key(),
        String.join(" / ", instead));
  }

  private void assess(Entered.About about, List<Entered> rows, List<YamlNode> assessments) {
    int at = 0;
    while (at < assessments.size() && !isOf(assessments.get(at), about)) {
      at++;
    }
    SourceSpan place = rows.get(0).place();
    boolean there = at < assessments.size();
    Tree tree = new Tree(there ? (Mapping) assessments.get(at) : new Mapping(place, List.of()));
    about.source().ifPresent(id -> tree.put("source", new Scalar(place, id, false), !there));
    about.period().ifPresent(id -> tree.put("period", new Scalar(place, id, false), !there));
    Set<String> known = new HashSet<>();
    for (FormField field : FormField.ofAssessment(scheme)) {
      known.add(field.key());
      alike(rows, field.key()).ifPresent(row -> ofAssessment(field, row, tree));
    }
    Tree records = tree.tree(RECORDS, place);
    for (Indicator leaf : scheme.leaves().toList()) {
      if (leaf.leaf().isAssessed(about.source(), about.period())) {
        List<FormField> fields = FormField.of(leaf, about.period());
        Set<String> keys = fields.stream().map(FormField::key).collect(Collectors.toSet());
        known.addAll(keys);
        List<Entered> own = rows.stream().filter(row -> keys.contains(row.key())).toList();
        record(new LeafForm(leaf, fields, words, problems), own)
            .ifPresent(
                record -> records.put(leaf.id(), inOrder(record, records.value(leaf.id())), true));
        if (!own.isEmpty() && own.stream().allMatch(Entered::isEmpty)) {
          records.entries.remove(leaf.id());
        }
      }
    }
    for (Entered row : rows) {
      if (!known.contains(row.key())) {
        problems.add(Code.UNKNOWN_TO_FORM, row.place(), row.key());
      }
    }
    tree.put(RECORDS, records.mapping(), !scheme.stated());
    if (there) {
      assessments.set(at, tree.mapping());
    } else {
      assessments.add(tree.mapping());
    }
  }

  /** Returns the record that the forms make of a leaf: each that has any makes the same. */
  private Optional<YamlNode> record(LeafForm form, List<Entered> rows) {
    Map<String, List<Entered>> bySheet = new LinkedHashMap<>();
    rows.forEach(
        row ->
            bySheet
                .computeIfAbsent(
                    row.place().file() + "!" + row.place().sheet(), s -> new ArrayList<>())
                .add(row));
    Optional<YamlNode> first = Optional.empty();
    for (List<Entered> sheet : bySheet.values()) {
      Optional<YamlNode> made = form.record(sheet);
      if (sheet.stream().allMatch(Entered::isEmpty)) {
        rows.stream()
            .filter(row -> !row.isEmpty())
            .findFirst()
            .ifPresent(row -> conflict(form.leaf().id(), sheet.get(0), row));
        continue;
      }
      if (first.isPresent() && made.isPresent() && !says(made.get()).equals(says(first.get()))) {
        problems.add(
            Code.FORMS_DIFFER,
            sheet.get(0).place(),
            form.leaf().id(),
            first.get().span().toString());
      }
      first = first.or(() -> made);
    }
    return first;
  }

  /** Returns a record with what was found in the order in which it was recorded before. */
  private static YamlNode inOrder(YamlNode record, Optional<YamlNode> before) {
    List<String> found =
        before.stream().flatMap(FormRecords::findings).map(FormRecords::says).toList();
    if (!(record instanceof Mapping mapping) || found.isEmpty()) {
      return record;
    }
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Sequence list && entry.key().text().equals(FINDINGS)) {
        List<YamlNode> sorted = new ArrayList<>(list.items());
        sorted.sort(
            Comparator.comparingInt(
                item -> found.contains(says(item)) ? found.indexOf(says(item)) : found.size()));
        entries.add(new YamlNode.Entry(entry.key(), new Sequence(list.span(), sorted)));
      } else {
        entries.add(entry);
      }
    }
    return new Mapping(mapping.span(), entries);
  }

  private static Stream<YamlNode> findings(YamlNode record) {
    return record instanceof Mapping mapping
            && mapping.value(FINDINGS).orElse(record) instanceof Sequence list
        ? list.items().stream()
        : Stream.empty();
  }

  /** Returns all that a tree says, wherever it stands; the order of its keys says nothing. */
  private static String says(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(e -> e.key().text() + ": " + says(e.value()))
          .sorted()
          .toList()
          .toString();
    }
    return node instanceof Sequence list
        ? list.items().stream().map(FormRecords::says).toList().toString()
        : text(node);
  }

  private static boolean isOf(YamlNode assessment, Entered.About about) {
    return assessment instanceof Mapping mapping
        && mapping.value("source").map(FormRecords::text).equals(about.source())
        && mapping.value("period").map(FormRecords::text).equals(about.period());
  }

  private void ofAssessment(FormField field, Entered row, Tree tree) {
    if (field.kind() != FormField.Kind.STATUS) {
      tree.put(field.key(), row);
    } else if (row.isEmpty()) {
      return; // who does not say whether it is a draft says nothing
    } else if (value(row).equals(words.draft())) {
      tree.put("status", new Scalar(row.place(), "draft", false), true);
    } else if (value(row).equals(words.settled())) {
      tree.entries.remove("status");
    } else {
      wrongWord(row, field, List.of(words.settled(), words.draft()));
    }
  }

  static void put(List<YamlNode.Entry> entries, String key, YamlNode value) {
    entries.add(new YamlNode.Entry(new Scalar(value.span(), key, false), value));
  }

  /** Adds what is remarked. */
  static void remarks(List<YamlNode.Entry> entries, Entered row) {
    row.note().ifPresent(text -> put(entries, "note", scalar(text)));
    row.evidence().ifPresent(text -> put(entries, "evidence", scalar(text)));
    row.by().ifPresent(text -> put(entries, "by", scalar(text)));
    row.date().ifPresent(text -> put(entries, "date", scalar(text)));
  }
}
