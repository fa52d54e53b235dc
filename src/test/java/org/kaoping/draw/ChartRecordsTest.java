package org.kaoping.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of charts are exact, immutable, and refused at birth when nothing can be drawn. */
class ChartRecordsTest {
  private static final Chart.Bar BAR = ChartCases.bar("市教育局", "95.12", Chart.Tone.NEUTRAL);

  @Test
  void publicRecords_holdNoBinaryFractions() {
    assertThat(
            Stream.of(
                    RankingBars.class,
                    Chart.Bar.class,
                    Chart.Reference.class,
                    ColumnDistribution.class,
                    ColumnDistribution.Column.class,
                    RankedColumns.class,
                    BoxPlots.class,
                    BoxPlots.Row.class,
                    BoxPlots.Box.class,
                    BoxPlots.Dot.class,
                    Dumbbells.class,
                    Dumbbells.Row.class,
                    Trend.class,
                    Trend.Figure.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getType))
        .isNotEmpty()
        .doesNotContain(double.class, float.class, Double.class, Float.class);
  }

  @Test
  void rankingBars_keepsItsOwnListOfBars() {
    List<Chart.Bar> bars = new ArrayList<>(List.of(BAR));
    RankingBars chart = ChartCases.ranking(bars, "");
    bars.clear();
    assertThat(chart.bars()).containsExactly(BAR);
  }

  @Test
  void charts_needAtLeastOneBarAndATitle() {
    assertThatThrownBy(() -> ChartCases.ranking(List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bars");
    assertThatThrownBy(() -> ChartCases.columns(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("columns");
    assertThatThrownBy(() -> new RankingBars(" ", "", "", List.of(BAR), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+10", "-1000000000.01"})
  void values_mustBeDrawable(BigDecimal value) {
    assertThatThrownBy(() -> new Chart.Bar("", value, "", Chart.Tone.NEUTRAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value.toString());
  }

  @Test
  void counts_areNeverNegative() {
    assertThatThrownBy(() -> new ColumnDistribution.Column("", -1, "", Chart.Tone.NEUTRAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void drawing_refusesColoursThatNobodyChose() {
    ChartGraphics graphics = new ChartGraphics();
    assertThatThrownBy(() -> graphics.fill(new Rectangle(1, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("<rect>");
  }
}
