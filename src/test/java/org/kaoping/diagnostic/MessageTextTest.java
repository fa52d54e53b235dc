package org.kaoping.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.wording.Words;

class MessageTextTest {
  private static final Object[] WORDS = {"甲", "b's", "{0}", "", "e"};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "{0}",
        "{1}{0}",
        "a{0}b{2}",
        "{0} and {0}",
        "it''s ''{1}''",
        "'{0}' {0}",
        "{7}",
        "'a''{0}' {3}",
        "100%: '{'{4}'}'"
      })
  void isWhatMessageFormatMakesOfIt(String pattern) {
    assertThat(with(pattern)).isEqualTo(new MessageFormat(pattern, Locale.ROOT).format(WORDS));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMessageIsWhatMessageFormatMakesOfIt(Language language) {
    for (Class<?> owner : new Class<?>[] {Messages.class, Words.class}) {
      Messages messages = Messages.of(owner, language);
      assertThat(messages.keys())
          .allSatisfy(key -> isWhatMessageFormatMakesOfIt(messages.text(key)));
    }
  }

  @Test
  void isTheSameEachTime() {
    MessageText text = new MessageText("{0}，{1}");
    assertThat(text.with("a", "b")).isEqualTo("a，b");
    assertThat(text.with("c", "d")).isEqualTo("c，d");
  }

  private static String with(String pattern) {
    String[] words = new String[WORDS.length];
    System.arraycopy(WORDS, 0, words, 0, words.length);
    return new MessageText(pattern).with(words);
  }
}
