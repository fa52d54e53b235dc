package org.kaoping.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoping.diagnostic.Language;

class NameOrderTest {
  @Test
  void chineseNames_standByPinyin_beforeLatinOnes() {
    assertThat(ordered(Language.CHINESE, "重固镇", "town b", "赵巷镇", "Town A", "白鹤镇", "青浦区"))
        .containsExactly("白鹤镇", "青浦区", "赵巷镇", "重固镇", "Town A", "town b");
  }

  @Test
  void inEnglish_latinNamesStandBeforeChineseOnes() {
    assertThat(ordered(Language.ENGLISH, "赵巷镇", "town b", "白鹤镇", "Town A"))
        .containsExactly("Town A", "town b", "白鹤镇", "赵巷镇");
  }

  @Test
  void figuresStandByTheirValue() {
    assertThat(ordered(Language.CHINESE, "第10组", "第2组", "第1组"))
        .containsExactly("第1组", "第2组", "第10组");
  }

  @Test
  void differentNamesAreNeverEqual() {
    assertThat(Words.of(Language.CHINESE).byName().compare("Ａ镇", "A镇")).isNotZero();
  }

  private static List<String> ordered(Language language, String... names) {
    return Stream.of(names).sorted(Words.of(language).byName()).toList();
  }
}
