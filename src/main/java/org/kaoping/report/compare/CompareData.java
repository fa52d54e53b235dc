package org.kaoping.report.compare;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Neighbours;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.reckon.Subtotal;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Lazy;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.report.listing.Listing;
import org.kaoping.report.listing.UnitData;
import org.kaoping.report.ranking.RankingMaker;
import org.kaoping.report.ranking.RankingTable;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what the comparison of units compares: scripts that are one call, with texts as they are
 * printed.
 *
 * <ul>
 *   <li>{@code none}: what stands for a number that there is not
 *   <li>{@code folder}: that of the evaluation, from the page
 *   <li>{@code totals}: title, note and full points, empty for rows of words
 *   <li>{@code indicators}: title, address, level from 1, full points, whether it is a leaf, its
 *       short title if it has one
 *   <li>{@code medians} of rankings with several units: name, which units, and as of a unit a text
 *       for each of the totals, a number or null for each indicator
 *   <li>{@code units}: id, name; kind and group, a text for each of the totals, a number or null
 *       for each indicator; number of the median of its ranking or −1; id of whom it is compared
 *       with first, and where that one stands
 *   <li>{@code size} in the place of these where they are many: {@link UnitData} has their ids and
 *       names, and parts of so many units each what else is to be said of them
 * </ul>
 */
final class CompareData {
  private static final JsonFactory FORM =
      JsonFactory.builder().characterEscapes(new ScriptEscapes()).build();

  private static final List<String> OTHER_TOTALS =
      List.of("label.rank", "label.grade", "label.awards", "label.veto");

  /** Of fewer units, a median tells no more than the units themselves. */
  private static final int FOR_A_MEDIAN = 3;

  private static final int PART = 100;

  private final Report report;
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final RankingMaker rankings;
  private final String id;
  private final String root;
  private final Columns columns;
  private final Map<String, Integer> digits;
  private final List<Indicator> nodes;
  private final List<Standing> units;
  private final Map<String, String> behind = new HashMap<>();
  private final Neighbours neighbours;
  private final List<Rankings.One> middled;

  /** Which of them a ranking is, by what tells rankings apart. */
  private final Map<Optional<String>, Integer> medians = new HashMap<>();

  CompareData(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.id = report.id();
    this.root = Links.root(Links.comparison(id));
    this.rankings = new RankingMaker(report, new DivisionLinks(report, root), root);
    this.columns = report.columns();
    this.nodes = scheme.nodes().toList();
    this.digits = nodes.stream().collect(Collectors.toMap(Indicator::id, this::digitsApart));
    List<Rankings.One> all = Rankings.of(ranked).all();
    this.units = Rankings.of(ranked).standings().toList();
    all.forEach(ranking -> behind.putAll(rankings.behind(ranking.standings())));
    this.neighbours = Neighbours.of(ranked);
    this.middled = all.stream().filter(ranking -> totals(ranking) >= FOR_A_MEDIAN).toList();
    for (int i = 0; i < middled.size(); i++) {
      medians.put(middled.get(i).key(), i);
    }
  }

  /** Returns the data, and where units are many the parts that these come in. */
  static List<SiteFile> files(Report report) {
    Lazy<CompareData> data = new Lazy<>(() -> new CompareData(report));
    List<SiteFile> files = new ArrayList<>();
    files.add(new SiteFile.Text(Links.comparisonData(report.id()), out -> data.get().write(out)));
    int units = report.ranked().awards().standings().size();
    for (int from = 0; isInParts(report) && from < units; from += PART) {
      int begin = from;
      files.add(
          new SiteFile.Text(
              Links.comparisonData(report.id(), from / PART),
              out -> data.get().writePart(begin, out)));
    }
    return files;
  }

  /** Says whether not all units are in the data itself. */
  static boolean isInParts(Report report) {
    return Listing.isLong(report.ranked().awards().standings().size());
  }

  private void write(Writer out) {
    try (JsonGenerator json = FORM.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw("kaopingCompare(");
      json.writeStartObject();
      json.writeStringProperty("none", words.say("none"));
      json.writeStringProperty("folder", root + id + "/");
      json.writeArrayPropertyStart("totals");
      totals().forEach(total -> texts(json, total));
      json.writeEndArray();
      json.writeArrayPropertyStart("indicators");
      indicators(json, scheme.indicators(), 1);
      json.writeEndArray();
      json.writeArrayPropertyStart("medians");
      middled.forEach(ranking -> median(json, ranking));
      json.writeEndArray();
      if (isInParts(report)) {
        json.writeNumberProperty("size", PART);
      } else {
        json.writeArrayPropertyStart("units");
        for (Standing standing : units) {
          json.writeStartArray();
          json.writeString(standing.unit().id());
          json.writeString(standing.unit().name());
          figures(json, standing);
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw(");\n");
    }
  }

  private void writePart(int from, Writer out) {
    try (JsonGenerator json = FORM.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw("kaopingCompared(" + from + ",");
      json.writeStartArray();
      for (Standing standing : units.subList(from, Math.min(units.size(), from + PART))) {
        json.writeStartArray();
        figures(json, standing);
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeRaw(");\n");
    }
  }

  private List<List<String>> totals() {
    List<List<String>> totals = new ArrayList<>();
    String full = words.number(scheme.points());
    totals.add(List.of(words.say("label.total"), words.say("full", full), full));
    for (Subtotal column : Subtotal.all(scheme)) {
      totals.add(
          List.of(column.title(), report.schemeWords().note(column), words.number(column.full())));
    }
    for (String label : OTHER_TOTALS) {
      totals.add(List.of(words.say(label), "", ""));
    }
    return totals;
  }

  private void indicators(JsonGenerator json, List<Indicator> children, int level) {
    for (Indicator node : children) {
      json.writeStartArray();
      json.writeString(node.title());
      json.writeString(root + Links.indicator(id, node.id()));
      json.writeNumber(level);
      json.writeString(words.number(node.points()));
      json.writeBoolean(node.isLeaf());
      if (!node.label().equals(node.title())) {
        json.writeString(node.label());
      }
      json.writeEndArray();
      indicators(json, node.children(), level + 1);
    }
  }

  /** Writes what is said of a unit behind its id and its name. */
  private void figures(JsonGenerator json, Standing standing) {
    RankingTable.Row row = rankings.row(standing);
    json.writeString(row.about());
    texts(json, totals(standing, row));
    json.writeStartArray();
    for (Indicator node : nodes) {
      Optional.ofNullable(standing.score().nodes().get(node.id()))
          .map(score -> words.fixed(score, digits(node)))
          .ifPresentOrElse(json::writeString, json::writeNull);
    }
    json.writeEndArray();
    json.writeNumber(medians.getOrDefault(Peers.ranking(scheme, standing.unit()), -1));
    beside(json, neighbours.of(standing));
  }

  /** Writes the next better unit, behind the first the next one, or one that shares its place. */
  private static void beside(JsonGenerator json, Neighbours.Beside beside) {
    Optional<Standing> other = beside.better().or(beside::worse).or(beside::next);
    json.writeString(other.or(beside::previous).map(s -> s.unit().id()).orElse(""));
    json.writeString(
        beside.better().isPresent() ? "better" : beside.worse().isPresent() ? "worse" : "tied");
  }

  private static int totals(Rankings.One ranking) {
    return Statistics.ofTotals(ranking.standings()).map(Statistics::size).orElse(0);
  }

  /** Writes the medians of a ranking: each number is that of all units that have one. */
  private void median(JsonGenerator json, Rankings.One ranking) {
    List<Standing> units = ranking.standings();
    String title = standings.rankingTitle(ranking.key());
    int size = totals(ranking);
    json.writeStartArray();
    json.writeString(words.say("label.median"));
    json.writeString(
        title.isEmpty()
            ? words.say("compare.median.all", size)
            : words.say("compare.median.of", title, size));
    List<String> totals = new ArrayList<>();
    totals.add(median(units.stream().map(Standing::total).toList(), Digits.of(scheme).totals()));
    for (Subtotal column : Subtotal.all(scheme)) {
      totals.add(median(units.stream().map(column::of).toList(), Digits.of(scheme).totals()));
    }
    OTHER_TOTALS.forEach(label -> totals.add(""));
    texts(json, totals);
    json.writeStartArray();
    for (Indicator node : nodes) {
      String median =
          median(
              units.stream()
                  .map(s -> Optional.ofNullable(s.score().nodes().get(node.id())))
                  .toList(),
              digits(node));
      if (median.isEmpty()) {
        json.writeNull();
      } else {
        json.writeString(median);
      }
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  /** Returns the median with so many digits, or one more if it needs it; empty for no numbers. */
  private String median(List<Optional<Decimal>> numbers, int digits) {
    return Statistics.of(numbers.stream().flatMap(Optional::stream).toList())
        .map(Statistics::exactMedian)
        .map(m -> words.fixed(m, m.rounded(digits).equals(m) ? digits : digits + 1))
        .orElse("");
  }

  private int digits(Indicator node) {
    return digits.getOrDefault(node.id(), 0);
  }

  private int digitsApart(Indicator node) {
    return Digits.of(scheme).apart(columns.different(node.id()), node.points());
  }

  private List<String> totals(Standing standing, RankingTable.Row row) {
    List<String> totals = new ArrayList<>();
    totals.add(row.total());
    totals.addAll(row.points());
    totals.add(place(standing));
    totals.add(row.grade());
    totals.add(words.list(standings.awards(standing)));
    totals.add(
        words.list(
            standing.vetoes().stream()
                .map(
                    veto ->
                        words.say("veto.with", words.unended(veto.text()), standings.effect(veto)))
                .toList()));
    return totals;
  }

  /** Returns the place in its ranking, and why it is behind one with no more points. */
  private String place(Standing standing) {
    String place = standings.inRanking(standing, standings.placeOf(standing));
    String behind = this.behind.getOrDefault(standing.unit().id(), "");
    return behind.isEmpty() ? place : place + words.say("comma") + behind;
  }

  private static void texts(JsonGenerator json, List<String> texts) {
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Makes JSON safe inside a script: nothing can end it, or a line of it. */
  static final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private static final SerializedString LINE = new SerializedString("\\u2028");
    private static final SerializedString PARAGRAPH = new SerializedString("\\u2029");

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case '\u2028' -> LINE;
        case '\u2029' -> PARAGRAPH;
        default -> null;
      };
    }
  }
}
