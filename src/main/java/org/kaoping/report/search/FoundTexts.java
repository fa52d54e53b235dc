package org.kaoping.report.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Entry;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Remarks;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SchemeWords;

/**
 * What pages say beside their titles, as far as readers look for it: criteria and rules of
 * indicators, what was found at units and why, articles. Only what the pages show is there: of an
 * evaluation that is open nothing about units, of drafts nothing at all.
 *
 * <p>As a browser reads all of it at once, units and articles share a number of bytes: the more
 * there are, the less of each is there; of very many units there is nothing.
 */
final class FoundTexts {
  /** Bytes for the words of all units, with what leads to them. */
  private static final int UNITS = 100_000;

  /** With less, a text would end before it says anything. */
  private static final int LEAST_OF_A_UNIT = 100;

  /** Bytes for the words of all articles. */
  private static final int ARTICLES = 50_000;

  private static final int LEAST_OF_AN_ARTICLE = 100;

  /** Bytes that lead from a text to its page, about. */
  private static final int WAY = 45;

  private final Report report;
  private final Scheme scheme;
  private final SchemeWords words;
  private final int room;
  private final List<Entry> entries = new ArrayList<>();

  private FoundTexts(Report report, int room) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.schemeWords();
    this.room = room;
  }

  /**
   * Returns all texts, each in the place of a title.
   *
   * @param articles each with its text in the place of its title
   */
  static List<Entry> of(List<Report> reports, List<Entry> articles) {
    int units = 0;
    for (Report report : reports) {
      units += report.ranked().awards().standings().size();
    }
    int room = UNITS / Math.max(1, units);
    List<Entry> all = new ArrayList<>();
    for (Report report : reports) {
      FoundTexts texts = new FoundTexts(report, room);
      if (report.edition().showsWorkingsOfAll()) { // else there are no pages to lead to
        texts.scheme();
        if (room >= LEAST_OF_A_UNIT) {
          report.ranked().awards().standings().forEach(texts::unit);
        }
      }
      all.addAll(texts.entries);
    }
    int each = Math.max(LEAST_OF_AN_ARTICLE, ARTICLES / Math.max(1, articles.size()));
    for (Entry article : articles) {
      String text = cut(article.title(), each);
      all.add(new Entry(text, article.kind(), article.where(), article.year(), article.address()));
    }
    return all;
  }

  private void scheme() {
    scheme.nodes().forEach(this::indicator);
    for (Scheme.Veto veto : scheme.vetoes()) {
      add(veto.text(), Entry.Kind.SCHEME, scheme.title(), Links.scheme(report.id()));
    }
  }

  private void indicator(Indicator indicator) {
    String address = Links.indicator(report.id(), indicator.id());
    Set<String> texts = new LinkedHashSet<>();
    texts.add(
        String.join(
            " ", Stream.concat(indicator.clause().stream(), indicator.text().stream()).toList()));
    indicator.note().ifPresent(texts::add);
    if (indicator.isLeaf()) {
      indicator
          .leaf()
          .aspects()
          .forEach(a -> texts.add(a.clause().map(c -> c + " " + a.text()).orElse(a.text())));
      RuleWords rules = words.rules(indicator);
      indicator.leaf().rules().stream()
          .map(rule -> rules.text(rule, words::period))
          .forEach(rule -> texts.add(rule.text() + rule.note().map(note -> " " + note).orElse("")));
    }
    texts.forEach(text -> add(text, Entry.Kind.INDICATOR, indicator.title(), address));
  }

  /** Adds the words of a unit's results until there is no more room. */
  private void unit(Standing standing) {
    Optional<UnitResult> result = Optional.ofNullable(report.results().get(standing.unit().id()));
    String address = Links.unit(report.ranked(), standing.unit().id());
    int left = room;
    for (Said said : result.map(this::said).orElse(List.of())) {
      String text = cut(said.text(), left - WAY);
      if (!text.isEmpty()) {
        left -= WAY + bytes(text);
        add(text, Entry.Kind.UNIT, standing.unit().name(), address + said.place());
      }
    }
  }

  /** A text with its place in the page. */
  private record Said(String text, String place) {}

  /** Returns what is said of a unit by the source that counts, each text once a place. */
  private List<Said> said(UnitResult result) {
    Set<Said> said = new LinkedHashSet<>();
    for (UnitResult.RecordedVeto veto : result.vetoes()) {
      remarks(veto.remarks(), "").forEach(said::add);
    }
    for (Assessment assessment : result.settled().toList()) {
      if (scheme.counts(assessment.source())) {
        assessment.records().values().forEach(leaf -> said.addAll(said(leaf)));
      }
      assessment.note().ifPresent(note -> said.add(new Said(note, "")));
    }
    return List.copyOf(said);
  }

  private List<Said> said(LeafRecord leaf) {
    String place = scheme.stated() ? "" : "#" + leaf.indicator();
    List<Said> said = new ArrayList<>();
    if (leaf.outcome() instanceof LeafRecord.NotApplicable not) {
      said.add(new Said(not.reason(), place));
    }
    for (LeafRecord.Observed observed : leaf.observed().stream().toList()) {
      observed.reason().ifPresent(reason -> said.add(new Said(reason, place)));
      for (Finding finding : observed.findings()) {
        said.addAll(remarks(finding.remarks(), place));
      }
    }
    said.addAll(remarks(leaf.remarks(), place));
    return said;
  }

  private static List<Said> remarks(Remarks remarks, String place) {
    return Stream.concat(remarks.note().stream(), remarks.evidence().stream())
        .map(text -> new Said(text, place))
        .toList();
  }

  private void add(String text, Entry.Kind kind, String page, String address) {
    if (!text.isBlank()) {
      entries.add(
          report.entry(kind, text.strip(), List.of(report.ranked().title(), page), address));
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns a text, or its beginning with an ellipsis if it has more bytes. */
  private static String cut(String text, int most) {
    if (bytes(text) <= most) {
      return text;
    }
    StringBuilder begun = new StringBuilder();
    int left = most - bytes("…");
    for (int c : text.codePoints().toArray()) {
      left -= bytes(Character.toString(c));
      if (left < 0) {
        break;
      }
      begun.appendCodePoint(c);
    }
    return begun.isEmpty() ? "" : begun.append('…').toString();
  }
}
