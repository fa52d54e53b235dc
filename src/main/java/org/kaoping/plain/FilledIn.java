package org.kaoping.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.form.Entered;
import org.kaoping.form.Form;
import org.kaoping.form.FormField;
import org.kaoping.form.FormWords;
import org.kaoping.plain.PlainRow.PlainCell;
import org.kaoping.result.ResultTable;

/**
 * Fills a row of a table into the form of its assessment, which has what is recorded already: what
 * the row says nothing of stays.
 */
public final class FilledIn {
  private static final Pattern NOUGHT = Pattern.compile("0+(\\.0+)?");
  private static final String VALUE = "value";
  private static final String REASON = "reason";

  private final PlainRow row;
  private final FormWords words;
  private final Map<String, List<Form.Filled>> recorded = new LinkedHashMap<>();
  private final List<Entered> entered = new ArrayList<>();

  private FilledIn(PlainRow row, FormWords words) {
    this.row = row;
    this.words = words;
  }

  /**
   * Returns what the filled form says of all that the row says something of.
   *
   * @param form of the assessment, if there is anything to record in it
   */
  public static List<Entered> of(PlainRow row, Optional<Form> form, FormWords words) {
    FilledIn filled = new FilledIn(row, words);
    form.map(Form::rows).orElse(List.of()).forEach(filled::remember);
    Map<String, List<PlainCell>> byLeaf = new LinkedHashMap<>();
    for (PlainCell cell : row.cells()) {
      String leaf = cell.column().leaf().map(l -> l.id()).orElse("");
      byLeaf.computeIfAbsent(leaf, id -> new ArrayList<>()).add(cell);
    }
    byLeaf.forEach(
        (leaf, cells) -> {
          if (leaf.isEmpty()) {
            cells.forEach(cell -> filled.entered.add(filled.alone(cell)));
          } else {
            filled.leaf(leaf, cells);
          }
        });
    return filled.entered;
  }

  private void remember(Form.Row line) {
    if (line instanceof Form.Line field && !field.filled().equals(Form.Filled.NOTHING)) {
      recorded.computeIfAbsent(field.field().key(), key -> new ArrayList<>()).add(field.filled());
    }
  }

  private Entered alone(PlainCell cell) {
    Part part = new Part();
    part.texts.put(VALUE, cell.text());
    return part.entered(row.about(), cell.field().key(), cell.text().span());
  }

  /** Texts of a row of a form, by what they are. */
  private static final class Part {
    private final Map<String, Entered.Text> texts = new TreeMap<>();

    /** Returns what is recorded, as if it stood at a place. */
    static Part of(Form.Filled filled, SourceSpan place) {
      Part part = new Part();
      part.put(VALUE, filled.value(), place);
      part.put(REASON, filled.reason(), place);
      part.put("note", filled.note(), place);
      part.put("evidence", filled.evidence(), place);
      part.put("by", filled.by(), place);
      part.put("date", filled.date(), place);
      return part;
    }

    private void put(String what, String text, SourceSpan place) {
      if (!text.isEmpty()) {
        texts.put(what, new Entered.Text(place, text));
      }
    }

    private Optional<Entered.Text> text(String what) {
      return Optional.ofNullable(texts.get(what));
    }

    String value() {
      return text(VALUE).map(Entered.Text::text).orElse("");
    }

    Entered entered(Entered.About about, String key, SourceSpan place) {
      return new Entered(
          about,
          key,
          text(VALUE).map(Entered.Text::span).orElse(place),
          false,
          text(VALUE),
          text(REASON),
          text("note"),
          text("evidence"),
          text("by"),
          text("date"));
    }
  }

  private void leaf(String leaf, List<PlainCell> cells) {
    SourceSpan place = cells.get(0).text().span();
    Part whole = new Part();
    Map<String, List<Part>> others = new LinkedHashMap<>();
    recorded.forEach(
        (key, filled) -> {
          if (key.startsWith(leaf + "/")) {
            List<Part> parts = new ArrayList<>();
            filled.forEach(one -> parts.add(Part.of(one, place)));
            others.put(key, parts);
          } else if (key.equals(leaf)) {
            whole.texts.putAll(Part.of(filled.get(0), place).texts);
          }
        });
    Optional<Entered.Text> value =
        cells.stream()
            .filter(cell -> cell.column().kind() == ResultTable.Kind.SCORE)
            .map(PlainCell::text)
            .findFirst();
    boolean fresh = cells.stream().anyMatch(cell -> !cell.isRemark());
    String said = value.map(Entered.Text::text).orElse("");
    boolean notApplies = words.notApplicable().equals(said);
    if (fresh && notApplies != whole.value().equals(words.notApplicable())) {
      whole.texts.clear();
      others.clear();
    }
    if (notApplies) {
      others.clear();
    }
    value.ifPresent(text -> whole.texts.put(VALUE, text));
    List<Part> found = new ArrayList<>();
    boolean none = false;
    for (PlainCell cell : cells) {
      if (cell.field().kind().isFound() && !cell.isRemark()) {
        List<Part> parts = found(cell, others.getOrDefault(cell.field().key(), List.of()));
        others.put(cell.field().key(), parts);
        found.addAll(parts);
        none |= parts.isEmpty();
      } else if (cell.column().kind() == ResultTable.Kind.MEASURE
          || cell.column().kind() == ResultTable.Kind.CHECK) {
        Part part = new Part();
        part.texts.put(VALUE, cell.text());
        others.put(cell.field().key(), List.of(part));
      }
    }
    state(cells.get(0), whole, others, said.equals(words.clean()), none);
    remarks(cells, whole, found);
    if (!whole.texts.isEmpty()) {
      entered.add(whole.entered(row.about(), leaf, place));
    }
    others.forEach(
        (key, parts) -> parts.forEach(part -> entered.add(part.entered(row.about(), key, place))));
  }

  /** Returns what a cell says was found; that it was found stays in as many pieces as before. */
  private List<Part> found(PlainCell cell, List<Part> before) {
    String text = cell.text().text();
    if (NOUGHT.matcher(text).matches() || text.equals(words.no())) {
      return List.of();
    }
    boolean numbers = Quantity.isSpelledBy(text);
    for (Part part : before) {
      numbers &= Quantity.isSpelledBy(part.value());
    }
    boolean same =
        numbers
            ? sum(before).equals(Quantity.of(text).amount())
            : before.size() == 1 && before.get(0).value().equals(text);
    if (same) {
      return before;
    }
    Part part = before.size() == 1 ? before.get(0) : new Part();
    part.texts.put(VALUE, cell.text());
    return List.of(part);
  }

  private static Decimal sum(List<Part> parts) {
    return Decimal.sum(parts.stream().map(part -> Quantity.of(part.value()).amount()).toList());
  }

  /** A leaf is clean where nothing was found that was looked for, or where a cell says so. */
  private void state(
      PlainCell cell, Part whole, Map<String, List<Part>> others, boolean clean, boolean none) {
    List<FormField> fields = FormField.of(cell.column().leaf().orElseThrow(), row.about().period());
    List<String> keys =
        fields.stream().filter(f -> f.kind().isFound()).map(FormField::key).toList();
    if (clean) {
      List<String> now =
          row.cells().stream()
              .filter(c -> c.field().kind().isFound() && !c.isRemark())
              .map(c -> c.field().key())
              .toList();
      keys.stream().filter(key -> !now.contains(key)).forEach(others::remove);
      return;
    }
    boolean any = keys.stream().anyMatch(key -> !others.getOrDefault(key, List.of()).isEmpty());
    if (any && whole.value().equals(words.clean())) {
      whole.texts.remove(VALUE);
    } else if (!any && none && whole.value().isEmpty()) {
      whole.texts.put(VALUE, new Entered.Text(cell.text().span(), words.clean()));
    }
  }

  private static void remarks(List<PlainCell> cells, Part whole, List<Part> found) {
    for (PlainCell cell : cells) {
      String name = cell.column().name();
      if (cell.isRemark() && !name.equals(REASON) && !found.isEmpty()) {
        found.forEach(part -> part.texts.put(name, cell.text()));
      } else if (cell.isRemark()) {
        whole.texts.put(name, cell.text());
      }
    }
  }
}
