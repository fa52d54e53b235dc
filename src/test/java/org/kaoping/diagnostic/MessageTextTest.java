package org.kaoping.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.wording.Words;

class MessageTextTest {
  private static final Object[] WORDS = {"甲", "b's", "{0}", "", "e"};
  private static final Object[][] NUMBERS = {
    {0, 1, 2, 3, 4, 5, 6, 7}, {1, 2, 1, 1, 1, 1, 1, 1}, {2, 1, 0, 1, 2, 1, 2, 1}
  };
  private static final Plurals ENGLISH = new Plurals(Language.ENGLISH);

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
    assertThat(with(pattern))
        .isEqualTo(new java.text.MessageFormat(pattern, Locale.ROOT).format(WORDS));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMessageIsWhatIcuMakesOfIt(Language language) {
    for (Class<?> owner : new Class<?>[] {Messages.class, Words.class}) {
      Messages messages = Messages.of(owner, language);
      assertThat(messages.keys()).allSatisfy(key -> isWhatIcuMakesOfIt(messages.text(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{0, plural, one {# point} other {# points}}",
        "{1}: {0, plural, one {# unit has} other {# units have}} {2,plural,one{#}other{of #}}.",
        "{0, plural, =0 {none} one {only {1}} other {# and ''{1}'' '{}'}}",
        "{2} {1, plural, one {# ''a''} other {{0, plural, one {a #} other {b #}} {1}}}"
      })
  void aPluralIsWhatIcuMakesOfIt(String pattern) {
    isWhatIcuMakesOfIt(pattern);
  }

  private static void isWhatIcuMakesOfIt(String pattern) {
    for (Object[] numbers : NUMBERS) {
      String[] words = Arrays.stream(numbers).map(String::valueOf).toArray(String[]::new);
      assertThat(new MessageText(pattern, ENGLISH).with(words))
          .isEqualTo(new MessageFormat(pattern, ULocale.ENGLISH).format(numbers));
    }
  }

  /** The rules of CLDR for English, with the digits that are seen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1 point",
        "−1|−1 point",
        "-1|-1 point",
        "+1|+1 point",
        "0|0 points",
        "2|2 points",
        "11|11 points",
        "21|21 points",
        "0.5|0.5 points",
        "1.0|1.0 points",
        "1.00|1.00 points",
        "1,000|1,000 points",
        "1,001.5|1,001.5 points",
        "10000000001|10000000001 points",
        "–|– points",
        "a number of|a number of points"
      })
  void aPluralGoesByTheNumberAsPrinted(String number, String points) {
    assertThat(new MessageText("{0, plural, one {# point} other {# points}}", ENGLISH).with(number))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{0, plural, one {# point}}", "{0, number}", "{a}", "{0, select, other {}}"})
  void whatIsNeitherPlaceNorPluralIsRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageText(pattern, ENGLISH));
  }

  @Test
  void isTheSameEachTime() {
    MessageText text = new MessageText("{0}，{1}", ENGLISH);
    assertThat(text.with("a", "b")).isEqualTo("a，b");
    assertThat(text.with("c", "d")).isEqualTo("c，d");
  }

  private static String with(String pattern) {
    String[] words = new String[WORDS.length];
    System.arraycopy(WORDS, 0, words, 0, words.length);
    return new MessageText(pattern, ENGLISH).with(words);
  }
}
