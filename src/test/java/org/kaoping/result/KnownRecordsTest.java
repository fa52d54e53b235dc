package org.kaoping.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;

/** Lines of records that were right are not read again, and what they say is known. */
class KnownRecordsTest {
  private static final String FIRST =
      """
      unit: a
      assessments:
        - date: 2024-12-20
          records:
            i: {findings: [{rule: wrong, count: 2, note: 两例}]}
            k: clean
            l: {score: 3}
      """;

  private final KnownRecords known = new KnownRecords(new Shared());

  private UnitResult read(String text) {
    SourceFile file = new SourceFile("data/e/results/a.yaml", text);
    KnownRecords.Rest rest = known.rest(file, Optional.empty()).orElseThrow();
    return rest.right(rest.whole(read(rest.file())).orElseThrow().result());
  }

  private static ResultReader.ReadResult read(SourceFile file) {
    return ResultReader.read(new Yaml().read(file).value().orElseThrow());
  }

  private static UnitResult otherwise(String text) {
    return read(new SourceFile("data/e/results/a.yaml", text)).result();
  }

  private String rest(String text) {
    SourceFile file = new SourceFile("data/e/results/a.yaml", text);
    return known.rest(file, Optional.empty()).orElseThrow().file().text();
  }

  @Test
  void whatIsKnown_isNotReadAgain() {
    read(FIRST);

    assertThat(rest(FIRST.replace("score: 3", "score: 4")).lines().map(String::strip))
        .containsExactly(
            "unit: a", "assessments:", "- date: 2024-12-20", "records:", "", "", "l: {score: 4}");
  }

  @Test
  void resultsAreTheSame_whereverTheirLinesStand() {
    read(FIRST);
    String moved =
        FIRST
            .replace("unit: a", "# 说明\n\nunit: a")
            .replace("      l:", "      # 另一项\n      l:")
            .replaceAll("(?m)^      (?=[ikl]:)", "          ");

    assertThat(read(moved)).isEqualTo(otherwise(moved));
    assertThat(read(FIRST)).isEqualTo(otherwise(FIRST));
  }

  @Test
  void recordsInBlocks_areReadBesideThem() {
    read(FIRST);
    String mixed = FIRST.replace("k: clean", "m:\n        score: 1\n      k: clean");

    assertThat(rest(mixed)).contains("score: 1").doesNotContain("clean");
    assertThat(read(mixed)).isEqualTo(otherwise(mixed));
  }

  @Test
  void whatIsKnownOfOneSourceOrKind_isNotOfAnother() {
    read(FIRST);
    String other = FIRST.replace("date: 2024-12-20", "source: public");

    assertThat(rest(other)).isEqualTo(other);
    SourceFile file = new SourceFile("data/e/results/a.yaml", FIRST);
    assertThat(known.rest(file, Optional.of("街道")).orElseThrow().file().text()).isEqualTo(FIRST);
    assertThat(read(other)).isEqualTo(otherwise(other));
  }

  @Test
  void aFileThatIsWrittenOtherwise_isReadAsAWhole() {
    for (String text :
        new String[] {
          FIRST.replace("date: 2024-12-20", "note: '两行"),
          FIRST.replace("date: 2024-12-20", "note: |"),
          FIRST.replace("k: clean", "k: clean\n        score: 2"),
          FIRST.replace("k: clean", "\tk: clean"),
          "unit: a\nassessments: []\n"
        }) {
      assertThat(known.rest(new SourceFile("data/e/results/a.yaml", text), Optional.empty()))
          .as(text)
          .isEmpty();
    }
  }

  @Test
  void aLineThatIsThereTwice_isNotTakenForKnown() {
    read(FIRST);
    String twice = FIRST.replace("k: clean", "k: clean\n      k: clean");
    KnownRecords.Rest rest =
        known.rest(new SourceFile("data/e/results/a.yaml", twice), Optional.empty()).orElseThrow();

    assertThat(rest.whole(read(rest.file()))).isEmpty();
  }
}
