package org.kaoping.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Quantity;
import org.kaoping.form.FormField.Kind;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.source.YamlNode;
import org.kaoping.source.YamlNode.Mapping;
import org.kaoping.source.YamlNode.Scalar;
import org.kaoping.source.YamlNode.Sequence;

/** Makes the record of a leaf out of the rows of a form. */
record LeafForm(Indicator leaf, List<FormField> fields, FormWords words, Problems problems) {
  /** Returns the record, or nothing if nothing can be made of the rows. */
  Optional<YamlNode> record(List<Entered> rows) {
    List<Entered> whole = new ArrayList<>();
    List<Entered> others = new ArrayList<>();
    for (Entered row : spread(rows)) {
      (row.key().equals(fields.get(0).key()) ? whole : others).add(row);
    }
    for (Entered row : whole) {
      if (!row.equals(whole.get(0)) && !says(row).equals(says(whole.get(0)))) {
        problems.add(Code.FORMS_DIFFER, row.place(), leaf.id(), whole.get(0).place().toString());
      }
    }
    Optional<Entered> first = whole.stream().findFirst();
    Optional<Entered.Text> value = first.flatMap(Entered::value);
    if (value.filter(text -> text.text().equals(words.notApplicable())).isPresent()) {
      return Optional.of(notApplicable(first.get(), others));
    }
    SourceSpan place = rows.get(0).place();
    List<YamlNode.Entry> entries = new ArrayList<>();
    boolean clean = value.filter(text -> text.text().equals(words.clean())).isPresent();
    FormField field = fields.get(0);
    if (field.kind() == Kind.STATE && value.isPresent() && !clean) {
      wrong(value.get(), field.key(), List.of(words.clean()));
    }
    if (field.kind() != Kind.STATE) {
      value.ifPresent(text -> judged(field, text, entries));
    }
    first
        .flatMap(Entered::reason)
        .ifPresent(reason -> FormRecords.put(entries, "reason", scalar(reason)));
    rules(place, others, entries, clean ? value : Optional.empty());
    first.ifPresent(row -> FormRecords.remarks(entries, row));
    if (entries.isEmpty()) {
      return clean ? Optional.of(new Scalar(place, "clean", false)) : Optional.empty();
    }
    return Optional.of(new Mapping(place, entries));
  }

  private static List<String> says(Entered row) {
    return row.all().stream().map(Entered.Text::text).toList();
  }

  private static Scalar scalar(Entered.Text text) {
    return new Scalar(text.span(), text.text(), false);
  }

  /**
   * Returns rows in which something is filled in, remarks of a row of a table with its findings.
   */
  List<Entered> spread(List<Entered> rows) {
    List<Entered> all = new ArrayList<>(rows);
    for (int i = 0; i < all.size(); i++) {
      Entered one = all.get(i);
      if (one.spread() && spread(one, all)) {
        all.set(i, one.unremarked());
      }
    }
    all.removeIf(Entered::isEmpty);
    return all;
  }

  /**
   * Gives the remarks of a row of a table to the findings in it, and says whether there are any.
   */
  private boolean spread(Entered whole, List<Entered> others) {
    boolean any = false;
    for (int i = 0; i < others.size(); i++) {
      Entered other = others.get(i);
      if (other.isBeside(whole) && isFound(other.key()) && !other.isEmpty()) {
        others.set(i, other.remarkedAs(whole));
        any = true;
      }
    }
    return any;
  }

  private boolean isFound(String key) {
    return fields.stream().anyMatch(field -> field.key().equals(key) && field.kind().isFound());
  }

  private YamlNode notApplicable(Entered row, List<Entered> others) {
    for (Entered other : others) {
      problems.add(
          Code.WORD_OF_FORM,
          row.place(),
          words.notApplicable(),
          leaf.id(),
          other.place().toString());
    }
    Entered.Text why = row.reason().orElseGet(() -> new Entered.Text(row.place(), ""));
    if (why.text().isEmpty()) {
      problems.add(Code.REMARK_ALONE, row.place(), words.notApplicable());
    }
    List<YamlNode.Entry> entries = new ArrayList<>();
    FormRecords.put(entries, "not-applicable", scalar(why));
    return new Mapping(row.place(), entries);
  }

  private void wrong(Entered.Text text, String key, List<String> instead) {
    problems.add(Code.WORD_OF_FORM, text.span(), text.text(), key, String.join(" / ", instead));
  }

  private void judged(FormField field, Entered.Text text, List<YamlNode.Entry> entries) {
    switch (field.kind()) {
      case SCORE -> FormRecords.put(entries, "score", scalar(text));
      case LEVEL -> level(field, text, entries);
      default -> FormRecords.put(entries, "marks", marks(text));
    }
  }

  /** A level by its title or id, and behind it a score. */
  private void level(FormField field, Entered.Text text, List<YamlNode.Entry> entries) {
    List<Judged.Level> levels = field.judged().orElseThrow().levels();
    Optional<Judged.Level> level =
        levels.stream()
            .filter(l -> begins(text.text(), l.title()) || begins(text.text(), l.id()))
            .max(Comparator.comparingInt(l -> l.title().length()));
    if (level.isEmpty()) {
      wrong(text, field.key(), levels.stream().map(Judged.Level::title).toList());
      return;
    }
    String title =
        begins(text.text(), level.get().title()) ? level.get().title() : level.get().id();
    String score = text.text().substring(title.length()).strip();
    FormRecords.put(entries, "level", new Scalar(text.span(), level.get().id(), false));
    if (!score.isEmpty()) {
      FormRecords.put(entries, "score", new Scalar(text.span(), score, false));
    }
  }

  private static boolean begins(String text, String with) {
    return text.equals(with)
        || (text.startsWith(with) && Quantity.isSpelledBy(text.substring(with.length()).strip()));
  }

  private YamlNode marks(Entered.Text text) {
    List<String> parts =
        Arrays.stream(text.text().split("[;；\n]"))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    if (parts.stream().allMatch(part -> part.matches(".+[:：].+"))) {
      List<YamlNode.Entry> named = new ArrayList<>();
      for (String part : parts) {
        int at = Math.max(part.lastIndexOf(':'), part.lastIndexOf('：'));
        String name = part.substring(0, at).strip();
        if (named.stream().anyMatch(mark -> mark.key().text().equals(name))) {
          problems.add(
              Diagnostic.of(Code.WORD_OF_FORM, text.span(), text.text(), leaf.id(), name)
                  .withHint("form.name-twice", name));
        }
        FormRecords.put(
            named, name, new Scalar(text.span(), part.substring(at + 1).strip(), false));
      }
      return new Mapping(text.span(), named);
    }
    return new Sequence(
        text.span(),
        Arrays.stream(text.text().split("[\\s;；]+"))
            .<YamlNode>map(mark -> new Scalar(text.span(), mark, false))
            .toList());
  }

  private void rules(
      SourceSpan place,
      List<Entered> rows,
      List<YamlNode.Entry> entries,
      Optional<Entered.Text> clean) {
    List<YamlNode> findings = new ArrayList<>();
    List<YamlNode.Entry> measures = new ArrayList<>();
    List<YamlNode.Entry> checks = new ArrayList<>();
    for (FormField field : fields.subList(1, fields.size())) {
      for (Entered row : rows.stream().filter(r -> r.key().equals(field.key())).toList()) {
        if (row.value().isEmpty()) {
          problems.add(Code.REMARK_ALONE, row.place(), row.all().get(0).text());
          continue;
        }
        Entered.Text value = row.value().get();
        switch (field.kind()) {
          case MEASURE -> once(measures, field, row, scalar(value));
          case CHECK -> check(checks, field, row, value);
          default -> found(findings, field, row, value);
        }
      }
    }
    if (clean.isPresent() && !findings.isEmpty()) {
      wrong(clean.get(), leaf.id(), List.of(findings.get(0).span().toString()));
    }
    add(entries, "measures", measures.isEmpty(), new Mapping(place, measures));
    add(entries, "checks", checks.isEmpty(), new Mapping(place, checks));
    add(entries, "findings", findings.isEmpty(), new Sequence(place, findings));
  }

  private static void add(List<YamlNode.Entry> entries, String key, boolean empty, YamlNode value) {
    if (!empty) {
      FormRecords.put(entries, key, value);
    }
  }

  private void once(List<YamlNode.Entry> entries, FormField field, Entered row, YamlNode value) {
    for (YamlNode.Entry entry : entries) {
      if (entry.key().text().equals(field.part())) {
        if (!text(entry.value()).equals(text(value))) {
          problems.add(
              Code.FORMS_DIFFER, row.place(), field.key(), entry.value().span().toString());
        }
        return;
      }
    }
    FormRecords.put(entries, field.part(), value);
  }

  private static String text(YamlNode node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  private void check(
      List<YamlNode.Entry> checks, FormField field, Entered row, Entered.Text value) {
    boolean yes = value.text().equals(words.yes());
    if (!yes && !value.text().equals(words.no())) {
      wrong(value, field.key(), List.of(words.yes(), words.no()));
      return;
    }
    once(checks, field, row, new Scalar(value.span(), Boolean.toString(yes), false));
  }

  private void found(List<YamlNode> findings, FormField field, Entered row, Entered.Text value) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    FormRecords.put(entries, "rule", new Scalar(row.place(), field.part(), false));
    if (field.kind() == Kind.AMOUNT) {
      FormRecords.put(entries, "amount", scalar(value));
    } else if (field.kind() == Kind.CASES) {
      if (value.text().equals("0")) {
        return;
      }
      if (!value.text().equals("1")) {
        FormRecords.put(entries, "count", scalar(value));
      }
    } else if (!value.text().equals(words.yes())) {
      wrong(value, field.key(), List.of(words.yes()));
    }
    FormRecords.remarks(entries, row);
    findings.add(new Mapping(row.place(), entries));
  }
}
