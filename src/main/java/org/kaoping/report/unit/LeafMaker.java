package org.kaoping.report.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.reckon.Bases;
import org.kaoping.reckon.CarriedScore;
import org.kaoping.reckon.Derivation;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Loss;
import org.kaoping.reckon.Tree;
import org.kaoping.report.Links;
import org.kaoping.report.Piece;
import org.kaoping.report.Report;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Remarks;
import org.kaoping.result.Remembered;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.wording.CarriedWords;
import org.kaoping.wording.JudgementWords;
import org.kaoping.wording.LossWords;
import org.kaoping.wording.RemarkWords;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.Words;

/** Shows how a leaf came to its score. */
final class LeafMaker {
  /** Reasons that the line of a leaf tells; its derivation tells all. */
  private static final int REASONS = 3;

  /** A derivation of more lines is folded. */
  private static final int OPEN_LINES = 4;

  /** One takes one or two KB, and as much as is rendered of it. */
  private static final int KNOWN = 60_000;

  /** Who assessed and when, and the place, as pages name it. */
  private record Said(Optional<String> by, Optional<LocalDate> date, Optional<String> place) {}

  /** All that what is shown of a leaf depends on, beside the scheme. */
  private record Shown(Known known, List<Said> said) {}

  private final Bases bases;
  private final Remembered<Shown, Piece<UnitPage.Leaf>> known = new Remembered<>(KNOWN);
  private final Report report;
  private final String root;
  private final Words words;
  private final SchemeWords scheme;
  private final LossWords losses;
  private final SumWords sums;
  private final RemarkWords remarks;
  private final JudgementWords judgements;
  private final boolean workings;

  /**
   * Begins.
   *
   * @param root the way from the pages of units to the site's root
   */
  LeafMaker(Report report, SumWords sums, String root) {
    this.report = report;
    this.workings = report.edition().showsWorkings();
    this.bases = Bases.of(report.scheme());
    this.root = root;
    this.words = report.words();
    this.scheme = report.schemeWords();
    this.sums = sums;
    this.judgements = new JudgementWords(report.words());
    this.remarks = new RemarkWords(report.words());
    this.losses = new LossWords(report.words(), report.schemeWords(), sums, REASONS);
  }

  /**
   * Returns what a unit's page shows of a leaf.
   *
   * @param path titles of the branches above
   * @param tree how the scores of the unit add up
   * @param others the other sources' scores
   */
  Piece<UnitPage.Leaf> leaf(
      LeafScore score, Tree tree, String path, String href, List<String> others) {
    return Known.of(score, tree, bases, report.scheme())
        .filter(key -> others.isEmpty())
        .map(key -> new Shown(key, said(score)))
        .map(key -> known.get(key, () -> new Piece<>(made(score, tree, path, href, others))))
        .orElseGet(() -> new Piece<>(made(score, tree, path, href, others)));
  }

  /** Returns what is said of assessments beside what they recorded of a leaf. */
  private List<Said> said(LeafScore score) {
    List<Said> said = new ArrayList<>(score.inPeriods().size());
    for (LeafScore.InPeriod in : score.inPeriods()) {
      Assessment assessment = in.assessment();
      said.add(new Said(assessment.by(), assessment.date(), report.line(assessment.file(), 1)));
    }
    return said;
  }

  private UnitPage.Leaf made(
      LeafScore score, Tree tree, String path, String href, List<String> others) {
    Indicator indicator = score.indicator();
    boolean open =
        indicator.isAdjustment()
            || score.score().filter(s -> s.compareTo(indicator.points()) >= 0).isEmpty();
    List<UnitPage.Assessment> assessments =
        workings
            ? score.carried().isPresent()
                ? carried(score.carried().get())
                : score.inPeriods().stream().map(p -> assessment(p, indicator)).toList()
            : List.of();
    return new UnitPage.Leaf(
        indicator.id(),
        indicator.title(),
        href,
        path,
        indicator.clause(),
        indicator.isAdjustment() ? "" : words.number(indicator.points()),
        points(score.score()),
        open,
        assessments.stream().mapToInt(LeafMaker::lines).sum() > OPEN_LINES,
        workings ? losses.of(score, tree) : Optional.empty(),
        others,
        score
            .carried()
            .flatMap(carried -> scheme.carried().working(carried, indicator))
            .or(() -> sums.weighted(score))
            .filter(working -> workings),
        assessments,
        words.say("losses.item", indicator.label(), points(score.score())));
  }

  /** Returns the evaluations whose points make the score. */
  private List<UnitPage.Assessment> carried(CarriedScore score) {
    CarriedWords carriedWords = scheme.carried();
    return score.parts().stream()
        .map(
            part ->
                new UnitPage.Assessment(
                    part.title(),
                    report
                        .history()
                        .evaluation(part.evaluation())
                        .map(of -> root + Links.unit(of, part.then().map(CarriedScore.Then::unit))),
                    carriedWords.points(part),
                    List.of(),
                    Optional.of(carriedWords.about(part, score)),
                    "",
                    List.of(),
                    Optional.empty(),
                    ""))
        .toList();
  }

  private static int lines(UnitPage.Assessment assessment) {
    int lines = 1;
    for (UnitPage.Line line : assessment.lines()) {
      lines += 1 + line.findings().size();
    }
    return lines;
  }

  private String points(Optional<Decimal> score) {
    return score.map(words::number).orElseGet(() -> words.say("none"));
  }

  private UnitPage.Assessment assessment(LeafScore.InPeriod inPeriod, Indicator indicator) {
    Derivation derivation = inPeriod.derivation();
    RuleWords rules = scheme.rules(indicator);
    List<UnitPage.Line> lines =
        derivation instanceof Derivation.Computed computed
            ? computed.applied().stream()
                .filter(LeafMaker::matters)
                .map(applied -> line(applied, inPeriod, measures(computed), rules))
                .toList()
            : List.of();
    return new UnitPage.Assessment(
        scheme.where(inPeriod),
        Optional.empty(),
        points(inPeriod.score()),
        derivation instanceof Derivation.Given given
            ? judgements.each(given.judgement())
            : List.of(),
        lines.isEmpty() ? Optional.of(plain(derivation, indicator, rules)) : Optional.empty(),
        derivation instanceof Derivation.Computed computed ? words.number(computed.start()) : "",
        lines,
        limit(derivation, indicator, inPeriod),
        about(derivation.record(), inPeriod));
  }

  /** Rules that found nothing are left out; what was measured or answered is always shown. */
  private static boolean matters(Derivation.Applied applied) {
    return !applied.rule().effect().need().isFound() || !applied.findings().isEmpty();
  }

  private String plain(Derivation derivation, Indicator indicator, RuleWords rules) {
    if (derivation instanceof Derivation.Given given) {
      Optional<String> reason = given.record().observed().flatMap(LeafRecord.Observed::reason);
      String said = words.sentence(judgements.of(given.judgement()));
      return reason.map(r -> words.say("plain.given.reason", said, r)).orElse(said);
    }
    if (derivation instanceof Derivation.Exempt exempt) {
      return words.sentence(losses.exempt(exempt, indicator));
    }
    Derivation.Computed computed = (Derivation.Computed) derivation;
    String start = words.number(computed.start());
    String measured = measured(computed, rules);
    return measured.isEmpty()
        ? words.say("plain.clean", start)
        : words.say("plain.clean.measured", measured, start);
  }

  private String measured(Derivation.Computed computed, RuleWords rules) {
    return measures(computed).entrySet().stream()
        .filter(e -> rules.isOwn(e.getKey()))
        .map(e -> rules.named(e.getKey(), Fraction.of(e.getValue().amount())))
        .collect(Collectors.joining(words.say("separator")));
  }

  private static Map<String, Quantity> measures(Derivation.Computed computed) {
    return computed.record().observed().map(LeafRecord.Observed::measures).orElse(Map.of());
  }

  private UnitPage.Line line(
      Derivation.Applied applied,
      LeafScore.InPeriod in,
      Map<String, Quantity> recorded,
      RuleWords rules) {
    return new UnitPage.Line(
        rules.heading(applied.rule()),
        rules.working(applied, recorded),
        words.signed(applied.points()),
        applied.findings().stream().map(finding -> found(finding, in)).toList());
  }

  private UnitPage.FoundItem found(Finding finding, LeafScore.InPeriod in) {
    List<String> text = remarks.texts(finding);
    return new UnitPage.FoundItem(
        text.isEmpty() ? words.say("found.bare") : String.join(words.say("separator"), text),
        report.line(in.assessment().file(), finding.line()));
  }

  /**
   * Returns what was measured of a unit once for all, and the remarks on whole assessments, each
   * with its period and source.
   */
  List<String> notes(UnitResult result) {
    Stream<String> remarks =
        result
            .settled()
            .flatMap(
                assessment ->
                    assessment.note().stream()
                        .map(
                            note -> {
                              String of =
                                  Stream.concat(
                                          assessment.period().map(scheme::period).stream(),
                                          assessment.source().map(scheme::source).stream())
                                      .collect(Collectors.joining(" "));
                              return of.isEmpty() ? note : words.say("aspect", of, note);
                            }));
    return Stream.concat(scheme.shared(result).stream(), remarks).toList();
  }

  private String about(LeafRecord record, LeafScore.InPeriod inPeriod) {
    Remarks remarks = record.remarks();
    List<String> texts = new ArrayList<>();
    remarks.note().ifPresent(texts::add);
    remarks.evidence().ifPresent(e -> texts.add(words.say("found.evidence", e)));
    Optional.of(by(record, inPeriod)).filter(by -> !by.isEmpty()).ifPresent(texts::add);
    report.line(inPeriod.assessment().file(), record.line()).ifPresent(texts::add);
    return String.join(" · ", texts);
  }

  /** Returns who assessed a leaf and when, unless it is as for most, which is said once. */
  private String by(LeafRecord record, LeafScore.InPeriod in) {
    return isNoted(record) ? by(record.remarks(), in) : "";
  }

  private static boolean isNoted(LeafRecord record) {
    return record.remarks().by().isPresent() || record.remarks().date().isPresent();
  }

  private String by(Remarks remarks, LeafScore.InPeriod in) {
    List<String> by = new ArrayList<>();
    remarks.by().or(() -> in.assessment().by()).ifPresent(by::add);
    remarks.date().or(() -> in.assessment().date()).ifPresent(date -> by.add(words.date(date)));
    return String.join(" ", by);
  }

  /**
   * Returns who assessed and when, in each period, as it is for all records that do not say it
   * themselves; empty if nobody says it.
   */
  String assessed(Collection<LeafScore> scores) {
    Map<String, String> said = new HashMap<>();
    boolean noted = false;
    for (LeafScore score : scores) {
      for (LeafScore.InPeriod in : score.inPeriods()) {
        LeafRecord record = in.derivation().record();
        noted |= isNoted(record);
        String where = scheme.where(in);
        if (!isNoted(record) && !said.containsKey(where)) { // it is the same assessment
          said.put(where, by(record.remarks(), in));
        }
      }
    }
    List<String> each = new ArrayList<>();
    for (String where : scheme.wheres()) {
      String by = said.getOrDefault(where, "");
      if (!by.isEmpty()) {
        each.add(where.isEmpty() ? by : words.say("aspect", where, by));
      }
    }
    return each.isEmpty()
        ? ""
        : words.say(
            noted ? "derivation.by.most" : "derivation.by",
            String.join(words.say("separator"), each));
  }

  private Optional<String> limit(
      Derivation derivation, Indicator indicator, LeafScore.InPeriod inPeriod) {
    List<String> said = new ArrayList<>();
    if (derivation instanceof Derivation.Given given) {
      Decimal after = inPeriod.score().orElse(Decimal.ZERO);
      given.factor().ifPresent(factor -> said.add(factored(factor, given.score(), after)));
    }
    if (derivation instanceof Derivation.Computed computed) {
      computed
          .factor()
          .ifPresent(f -> said.add(factored(f, computed.shown(), computed.shownProduct())));
      if (computed.limit() != Derivation.Limit.NONE) {
        said.add(
            words.say(
                "hit." + computed.limit(),
                words.number(computed.shownProduct()),
                points(inPeriod.score())));
      }
    }
    String unused = unused(derivation, indicator);
    if (!unused.isEmpty()) {
      said.add(0, unused);
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(words.sentence(said));
  }

  /** Returns what was measured for a leaf and no rule uses; a leaf without lines tells all. */
  private String unused(Derivation derivation, Indicator indicator) {
    boolean told =
        derivation instanceof Derivation.Computed computed
            && computed.applied().stream().noneMatch(LeafMaker::matters);
    if (told || indicator.leaf().measures().isEmpty()) {
      return "";
    }
    List<Measure> used = indicator.leaf().used().toList();
    Map<String, Quantity> recorded =
        derivation.record().observed().map(LeafRecord.Observed::measures).orElse(Map.of());
    return indicator.leaf().measures().stream()
        .filter(measure -> !used.contains(measure))
        .flatMap(
            measure ->
                indicator.leaf().known().amount(measure.id(), recorded).stream()
                    .map(amount -> scheme.rules(indicator).named(measure.id(), amount)))
        .collect(Collectors.joining(words.say("separator")));
  }

  private String factored(Derivation.Factor factor, Decimal before, Decimal after) {
    return losses.factored(new Loss.Factored(factor, before, after));
  }
}
