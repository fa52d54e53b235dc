package org.kaoping.report.evaluation;

import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Edition;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.SiteFile;
import org.kaoping.result.Register;
import org.kaoping.result.Term;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes {@code results.json}. Source: language, section 8. */
public final class ResultsJson {
  private final JsonGenerator json;
  private final Scheme scheme;
  private final Edition edition;

  private ResultsJson(JsonGenerator json, Scheme scheme, Edition edition) {
    this.json = json;
    this.edition = edition;
    this.scheme = scheme;
  }

  /** Returns the results of an evaluation. */
  public static SiteFile.Text file(RankedEvaluation ranked, Edition edition) {
    return new SiteFile.Text(
        Links.results(ranked.evaluation().id()), out -> write(ranked, edition, out));
  }

  static Offer offer(Report report) {
    return Offer.of(report, "results", file(report.whole(), report.edition()));
  }

  private static void write(RankedEvaluation ranked, Edition edition, Writer out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new ResultsJson(json, ranked.scheme(), edition).evaluation(ranked);
    }
  }

  private void evaluation(RankedEvaluation ranked) {
    json.writeStartObject();
    json.writeStringProperty("evaluation", ranked.evaluation().id());
    json.writeStringProperty("scheme", scheme.id());
    json.writeStringProperty("title", ranked.title());
    json.writeNumberProperty("year", scheme.year());
    if (ranked.term().kind() != Term.Kind.YEAR) {
      json.writeStringProperty("term", ranked.term().code());
    }
    json.writeStringProperty("status", ranked.evaluation().status().word());
    json.writeBooleanProperty("demo", ranked.evaluation().demo());
    json.writeStringProperty("points", scheme.points().toString());
    json.writeArrayPropertyStart("units");
    Roster.named(ranked.awards().standings()).forEach(this::unit);
    ranked.register().unrated().stream()
        .sorted(Comparator.comparing(Register.Unit::id))
        .map(Standing::unscored)
        .forEach(this::unit);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void unit(Standing standing) {
    json.writeStartObject();
    json.writeStringProperty("unit", standing.unit().id());
    json.writeStringProperty("name", standing.unit().name());
    text("kind", standing.unit().kind());
    text("group", standing.unit().group());
    text("total", standing.total().map(this::published));
    totals("parts", scheme.parts().stream().map(Scheme.Part::id).toList(), standing.parts());
    totals(
        "periods",
        scheme.periods().stream().map(Scheme.Period::id).toList(),
        standing.score().periods());
    totals(
        "sources",
        scheme.toldSources().stream().map(Scheme.Source::id).toList(),
        standing.score().sources());
    text("grade", standing.grade());
    json.writeName("rank");
    standing.rank().ifPresentOrElse(json::writeNumber, json::writeNull);
    json.writeBooleanProperty("tied", standing.tied());
    texts("vetoes", standing.vetoes().stream().map(Scheme.Veto::id).toList());
    texts("awards", standing.awards());
    json.writeObjectPropertyStart("indicators");
    if (edition.shows(Edition.Thing.INDICATORS)) {
      scheme
          .forKind(standing.unit().kind())
          .nodes()
          .map(Indicator::id)
          .forEach(id -> exact(id, standing.score().nodes()));
    }
    json.writeEndObject();
    standing.unit().unrated().ifPresent(why -> json.writeStringProperty("unrated", why));
    json.writeEndObject();
  }

  private String published(Decimal points) {
    return points.fixed(scheme.decimals());
  }

  private void totals(String key, List<String> ids, Map<String, Decimal> totals) {
    json.writeObjectPropertyStart(key);
    ids.forEach(id -> text(id, Optional.ofNullable(totals.get(id)).map(this::published)));
    json.writeEndObject();
  }

  private void exact(String id, Map<String, Decimal> nodes) {
    text(id, Optional.ofNullable(nodes.get(id)).map(Decimal::toString));
  }

  private void text(String key, Optional<String> text) {
    json.writeName(key);
    text.ifPresentOrElse(json::writeString, json::writeNull);
  }

  private void texts(String key, List<String> texts) {
    json.writeArrayPropertyStart(key);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
