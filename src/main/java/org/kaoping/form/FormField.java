package org.kaoping.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;

/**
 * Something that can be recorded of a unit in an assessment.
 *
 * @param key what the column of a table of results is called, e.g. {@code petitions/late-reply}; of
 *     a rule with the id of a measure with two slashes; of a veto its id behind {@value #VETO}; of
 *     a leaf with such an id as {@code note} with a slash behind it; of a figure of a statement
 *     statement, row and column behind {@value #FIGURE}
 * @param leaf that it is recorded of, if it is of one
 */
public record FormField(String key, Kind kind, Optional<Indicator> leaf) {
  /** What keys of vetoes begin with. */
  public static final String VETO = "!";

  /** What keys of figures begin with. */
  public static final String FIGURE = "#";

  private static final Set<String> OF_ASSESSMENT = Set.of("date", "by", "status", "note");

  /** How a field is filled in. */
  public enum Kind {
    DATE,
    BY,
    STATUS,
    NOTE,
    TOTAL,
    GRADE,
    /** A measure that leaves share. */
    SHARED,
    /** A figure of a statement. */
    FIGURE,
    /** The score of a judged leaf. */
    SCORE,
    /** The level of a judged leaf, behind it the score if it has a range. */
    LEVEL,
    /** All marks of a panel. */
    MARKS,
    /** Whether a leaf with rules is clean or not applicable. */
    STATE,
    MEASURE,
    CHECK,
    /** Found or not. */
    ONCE,
    /** How many cases were found. */
    CASES,
    /** The points that the assessor chose. */
    AMOUNT,
    /** Whether a veto was pronounced. */
    PRONOUNCED;

    /** Says whether it is something that may be found. */
    public boolean isFound() {
      return this == ONCE || isRepeated();
    }

    /** Says whether remarks may stand beside it. */
    public boolean isRemarked() {
      return isWhole() || isFound() || this == PRONOUNCED;
    }

    /** Says whether it says what there is of a leaf as a whole. */
    public boolean isWhole() {
      return this == SCORE || this == LEVEL || this == MARKS || this == STATE;
    }

    /** Says whether there may be several rows of it. */
    public boolean isRepeated() {
      return this == CASES || this == AMOUNT;
    }
  }

  /** Returns what is said of an assessment as a whole. */
  public static List<FormField> ofAssessment(Scheme scheme) {
    List<FormField> fields = new ArrayList<>();
    fields.add(new FormField("date", Kind.DATE, Optional.empty()));
    fields.add(new FormField("by", Kind.BY, Optional.empty()));
    fields.add(new FormField("status", Kind.STATUS, Optional.empty()));
    fields.add(new FormField("note", Kind.NOTE, Optional.empty()));
    if (scheme.stated()) {
      fields.add(new FormField("total", Kind.TOTAL, Optional.empty()));
      fields.add(new FormField("grade", Kind.GRADE, Optional.empty()));
    }
    return fields;
  }

  /** Returns what is measured of a unit once for all leaves. */
  public static List<FormField> shared(Scheme scheme) {
    return scheme.measures().declared().stream()
        .filter(measure -> measure.derivation().isEmpty())
        .map(measure -> new FormField(measure.id(), Kind.SHARED, Optional.empty()))
        .toList();
  }

  /** Returns what is recorded of a leaf in a period, first of all what is said of it as a whole. */
  public static List<FormField> of(Indicator leaf, Optional<String> period) {
    Optional<Indicator> of = Optional.of(leaf);
    List<FormField> fields = new ArrayList<>();
    if (leaf.leaf().scoring() instanceof Judged judged) {
      fields.add(new FormField(key(leaf), kind(judged), of));
      return fields;
    }
    fields.add(new FormField(key(leaf), Kind.STATE, of));
    leaf.leaf()
        .neededMeasures(period)
        .forEach(m -> fields.add(new FormField(leaf.id() + "/" + m.id(), Kind.MEASURE, of)));
    leaf.leaf()
        .rulesIn(period)
        .filter(rule -> rule.effect().need() != Effect.Need.MEASURE)
        .forEach(rule -> fields.add(new FormField(key(leaf, rule), kind(rule), of)));
    return fields;
  }

  /** Returns the key of a leaf, unlike those of assessments. */
  private static String key(Indicator leaf) {
    return OF_ASSESSMENT.contains(leaf.id()) ? leaf.id() + "/" : leaf.id();
  }

  /** Returns the key of a rule, unlike that of a measure with the same id. */
  private static String key(Indicator leaf, Rule rule) {
    boolean same = leaf.leaf().measures().stream().anyMatch(m -> m.id().equals(rule.id()));
    return leaf.id() + (same ? "//" : "/") + rule.id();
  }

  private static Kind kind(Judged judged) {
    if (judged.panel().isPresent()) {
      return Kind.MARKS;
    }
    return judged.levels().isEmpty() ? Kind.SCORE : Kind.LEVEL;
  }

  private static Kind kind(Rule rule) {
    return switch (rule.effect().need()) {
      case ANSWER -> Kind.CHECK;
      case OCCURRENCE -> Kind.ONCE;
      case CASES -> Kind.CASES;
      case AMOUNTS -> Kind.AMOUNT;
      case MEASURE -> throw new IllegalArgumentException(rule.id());
    };
  }

  /** Returns what vetoes can be pronounced. */
  public static List<FormField> vetoes(Scheme scheme) {
    return scheme.vetoes().stream()
        .filter(veto -> veto.when().isEmpty())
        .map(veto -> new FormField(VETO + veto.id(), Kind.PRONOUNCED, Optional.empty()))
        .toList();
  }

  /**
   * A figure of a statement.
   *
   * @param column empty where the statement has none
   */
  record Figure(Statement statement, Statement.Row row, Optional<Statement.Column> column) {
    FormField field() {
      String key = FIGURE + statement.id() + "/" + row.id();
      return new FormField(
          column.map(named -> key + "/" + named.id()).orElse(key), Kind.FIGURE, Optional.empty());
    }
  }

  /** Returns the figures of a statement that are recorded, not worked out. */
  static List<Figure> figures(Statement statement) {
    List<Figure> figures = new ArrayList<>();
    for (Statement.Row row : statement.rows()) {
      if (row.sum().isEmpty() && statement.columns().isEmpty()) {
        figures.add(new Figure(statement, row, Optional.empty()));
      }
      for (Statement.Column column : statement.columns()) {
        if (row.sum().isEmpty() && column.difference().isEmpty()) {
          figures.add(new Figure(statement, row, Optional.of(column)));
        }
      }
    }
    return figures;
  }

  /** Returns the part of the key behind the leaf: the id of a measure or rule. */
  public String part() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** Returns the rule that it is about. */
  public Optional<Rule> rule() {
    return leaf.map(Indicator::leaf).flatMap(of -> of.rule(part()));
  }

  /** Returns the measure that it is about, one of the leaf. */
  public Optional<Measure> measure() {
    return kind == Kind.MEASURE
        ? leaf.map(Indicator::leaf).map(Leaf::measures).stream()
            .flatMap(List::stream)
            .filter(measure -> measure.id().equals(part()))
            .findFirst()
        : Optional.empty();
  }

  /** Returns how a judged leaf is scored. */
  public Optional<Judged> judged() {
    return leaf.map(Indicator::leaf)
        .map(Leaf::scoring)
        .flatMap(
            scoring -> scoring instanceof Judged judged ? Optional.of(judged) : Optional.empty());
  }

  /** Says whether a leaf may be called not applicable here. */
  public boolean mayNotApply() {
    return kind.isWhole() && leaf.flatMap(l -> l.leaf().whenNotApplicable()).isPresent();
  }
}
