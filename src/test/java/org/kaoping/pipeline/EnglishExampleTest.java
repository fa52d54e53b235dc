package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The English example is right as it is, and its pages say how an index came about. */
class EnglishExampleTest {
  @Test
  void anIndex_isExplainedFromItsGoalpostsToItsVeto(@TempDir Path folder) {
    SiteText site = SiteText.build(Path.of("examples/liveable-districts"), folder.resolve("site"));

    assertThat(site.text("liveability-2024/units/holly.html"))
        .contains(
            "PM2.5, mean of the year 5.6 µg/m³, 34.4 µg/m³ from 40 µg/m³: 34.4 µg/m³ ÷ 35 µg/m³ × 100",
            "60% × 36.3333 + 40% × 32.53 = 34.812",
            "100 × ((96.2429 ÷ 100) × (34.812 ÷ 100) × (94.3126 ÷ 100))^(1 ÷ 3) = 68.1",
            "“Services nearby” has 34.812 points, less than 40% (40 points)",
            "What it takes: “Buses”, Homes within 500 m of a stop 61.8% → 66.99%, is enough for “High”",
            "because of “One dimension far behind”, the grade is “Medium”.",
            "8747 people → 7289.17 people (Clinics 15 clinics → 18 clinics) is enough (+3.6)",
            "the grade improves only when “One dimension far behind” is no longer so");
    assertThat(site.text("news/2025-03-18-results.html"))
        .contains("The award goes to Maple District, Cedar District, Elm District.");
    assertThat(site.text("notices/2025-03-liveable-reply.html"))
        .contains(
            "On 6 March 2025, the unit objected to the grade: The total is high enough for “High”.",
            "Rejected (12 March 2025, Example Statistics Office).",
            "Your district has 68.1 points and the grade “Medium”.");
    assertThat(site.text("notices/2025-03-liveable-feedback/holly.html"))
        .contains("is graded no better than medium. Effect: grade no better than “Medium”.");
  }
}
