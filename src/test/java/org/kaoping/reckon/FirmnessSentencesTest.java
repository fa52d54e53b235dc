package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoping.reckon.Sample.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.wording.FirmnessWords;
import org.kaoping.wording.Words;

/** What is said of how firm a ranking is, is true where all, some or none of it is. */
class FirmnessSentencesTest {
  @TempDir Path folder;

  private List<String> said(Language language, String... results) throws IOException {
    RankedEvaluation ranked = Sample.ranked(folder, Sample.TWO, List.of(results));
    return new FirmnessWords(ranked.scheme(), Words.of(language))
        .of(Firmness.of(ranked).rankings().get(0));
  }

  @Test
  void whereNothingMoves_thatIsSaid() throws IOException {
    assertThat(said(Language.ENGLISH, scores(40, 40), scores(30, 30), scores(20, 20)))
        .containsExactly(
            "If the points of the indicators change by up to 10%, any two neighbours keep their"
                + " order in at least 95 of 100 draws.",
            "However many units are taken, in at least 95 of 100 draws the same ones come first.",
            "No unit has another place, whichever indicator is left out.",
            "One step less or more in one judged score of its own gives no unit another place.");
  }

  @Test
  void whereAllAreEqual_noneIsToldApart() throws IOException {
    assertThat(said(Language.ENGLISH, scores(30, 30), scores(30, 30)))
        .containsExactly(
            "If the points of the indicators change by up to 10%, none of the 2 units can be told"
                + " apart from another.",
            "However many of the first units of the ranking are taken, they come first in fewer than"
                + " 95 of 100 draws.",
            "No unit has another place, whichever indicator is left out.",
            "One step less or more in one judged score of its own can give 2 of 2 units another"
                + " place.");
  }

  @Test
  void someInDoubt_areNamedByTheirPlaces() throws IOException {
    String[] results = {
      scores(48, 48), scores(40, 31), scores(30, 40), scores(20, 20), scores(10, 10), scores(10, 10)
    };
    assertThat(said(Language.CHINESE, results))
        .containsExactly(
            "各指标分值在上下 10% 以内变动时，第 2 至 3 名、并列的第 5 名各自分不出先后。",
            "取前 1、3、4 个单位时，在 100 次抽取中都至少有 95 次是同样的单位。",
            "任意去掉一项指标，6 个单位中有 2 个的名次可能变动。去掉“甲”时，2 个单位名次变动，没有哪项指标影响更多单位。",
            "单位自己的一项评分高一档或低一档，6 个单位中有 3 个的名次可能变动。");
    assertThat(said(Language.ENGLISH, results))
        .startsWith(
            "If the points of the indicators change by up to 10%, places 2 to 3, the units that share"
                + " place 5 cannot be told apart, each among themselves.");
  }

  @Test
  void indicatorsWithoutWhichSomebodyHasNoTotal_areCounted() throws IOException {
    String onlyX =
        "assessments: [{records: {x: {score: 30, reason: 少}, y: {not-applicable: 无此事}}}]\n";
    RankedEvaluation ranked =
        Sample.ranked(
            folder,
            Sample.TWO.replaceAll("step: 1}", "step: 1}, when-not-applicable: rescale"),
            List.of(scores(40, 40), onlyX));
    assertThat(
            new FirmnessWords(ranked.scheme(), Words.of(Language.ENGLISH))
                .of(Firmness.of(ranked).rankings().get(0)))
        .contains(
            "No unit has another place, whichever indicator is left out. Not left out: 1 indicator"
                + " without which some unit would have no total.");
  }

  /** Of eleven pairs that share a place each, eight are named. */
  @Test
  void ofVeryMany_theFirstAreNamed() throws IOException {
    String[] results =
        IntStream.range(0, 22)
            .mapToObj(i -> scores(49 - i / 2 * 4, 49 - i / 2 * 4))
            .toArray(String[]::new);

    assertThat(said(Language.CHINESE, results).subList(0, 2))
        .containsExactly(
            "各指标分值在上下 10% 以内变动时，并列的第 1 名、并列的第 3 名、并列的第 5 名、并列的第 7 名、并列的第 9 名、并列的第 11 名、并列的第 13 名、并列的第 15 名以及另外 3 段名次各自分不出先后。",
            "取前 2、4、6、8、10、12、14、16 个单位时（另有 2 种个数），在 100 次抽取中都至少有 95 次是同样的单位。");
  }
}
