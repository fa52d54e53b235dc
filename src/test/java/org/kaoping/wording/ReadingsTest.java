package org.kaoping.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final Readings READINGS = Readings.load();

  @Test
  void namesHaveTheirInitials() {
    assertThat(initials("青浦区")).isEqualTo("qpq");
    assertThat(initials("徐泾镇")).isEqualTo("xjz");
    assertThat(initials("芷江侗族自治县")).isEqualTo("zjdzzzx");
  }

  private static String initials(String name) {
    return name.codePoints()
        .mapToObj(c -> READINGS.of(c).get(0).substring(0, 1))
        .collect(Collectors.joining());
  }

  @Test
  void readingsInNames_areThereToo() {
    assertThat(READINGS.of('长')).containsExactly("zhang", "chang"); // 长沙
    assertThat(READINGS.of('重')).containsExactly("zhong", "chong"); // 重庆
    assertThat(READINGS.of('单')).containsExactly("dan", "shan"); // 单县
  }

  @Test
  void umlauts_areTypedInTwoWays() {
    assertThat(READINGS.of('绿')).containsExactly("lu", "lv");
  }

  @Test
  void whatIsNotChinese_isNotRead() {
    assertThat("aZ1，（〇".codePoints().mapToObj(READINGS::of))
        .containsExactly(List.of(), List.of(), List.of(), List.of(), List.of(), List.of("ling"));
  }
}
