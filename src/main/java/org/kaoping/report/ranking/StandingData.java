package org.kaoping.report.ranking;

import java.io.Writer;
import java.util.Optional;
import org.kaoping.reckon.Standing;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.SiteFile;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What each unit has achieved, in words, for scripts of other pages: a script, because a page that
 * was opened as a file may read no data.
 */
public final class StandingData {
  private static final JsonFactory FORM = new JsonFactory();

  private StandingData() {}

  /** Returns the file; none while an evaluation is open. */
  public static Optional<SiteFile.Text> file(Report report) {
    return report.ranked().isOpen()
        ? Optional.empty()
        : Optional.of(
            new SiteFile.Text(Links.standingData(report.id()), out -> write(report, out)));
  }

  private static void write(Report report, Writer out) {
    Scheme scheme = report.scheme();
    StandingWords standings = report.standings();
    try (JsonGenerator json = FORM.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw("kaopingStandings(");
      json.writeStartObject();
      for (Standing standing : Roster.named(report.ranked().awards().standings())) {
        json.writeArrayPropertyStart(standing.unit().id());
        json.writeString(said(standing, standings, report.words()));
        json.writeString(standings.grade(standing).orElse(""));
        json.writeString(GradeClass.of(scheme, standing.grade()));
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw(")");
    }
  }

  private static String said(Standing standing, StandingWords standings, Words words) {
    String total = standings.published(standing.total());
    if (standing.total().isEmpty()) {
      return words.say("own.none");
    }
    if (standing.rank().isEmpty() || standings.isAlone(standing)) {
      return words.say("own.total", total);
    }
    String key = standing.tied() ? "own.place.tied" : "own.place";
    return standings.inRanking(standing, words.say(key, standing.rank().orElseThrow(), total));
  }
}
