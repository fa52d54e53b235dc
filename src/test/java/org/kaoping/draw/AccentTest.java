package org.kaoping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccentTest {
  private static final Colour DARK_PAPER = Colour.of("#14171c");

  /** The examples are those of WebAIM's contrast checker, in hundredths, rounded down. */
  @ParameterizedTest
  @CsvSource({
    "'#000000', '#ffffff', 2100",
    "'#ffffff', '#ffffff', 100",
    "'#777777', '#ffffff', 447",
    "'#767676', '#ffffff', 454",
    "'#0000ff', '#ffffff', 859",
    "'#ff0000', '#ffffff', 399",
    "'#ffffff', '#0000FF', 859",
  })
  void contrastIsThatOfWcag(String one, String other, int expected) {
    assertThat(Contrast.between(Colour.of(one), Colour.of(other))).isEqualTo(expected);
  }

  static Stream<Colour> colours() {
    return new Random(4)
        .ints(60, 0, 1 << 24)
        .mapToObj(rgb -> new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255));
  }

  @ParameterizedTest
  @MethodSource("colours")
  void whatIsDerivedCanBeReadOnEveryGround(Colour any) {
    Colour colour = Accent.darkened(any);
    assertThat(Accent.darkened(colour)).isEqualTo(colour);
    Accent accent = Accent.of(colour);
    assertThat(accent.light()).isEqualTo(colour);
    for (Colour ground : new Colour[] {Colour.WHITE, Accent.LIGHT_GROUND, accent.lightOwn()}) {
      assertThat(Contrast.between(colour, ground)).isGreaterThanOrEqualTo(Contrast.LEGIBLE);
    }
    for (Colour ground : new Colour[] {DARK_PAPER, Accent.DARK_GROUND, accent.darkOwn()}) {
      assertThat(Contrast.between(accent.dark(), ground)).isGreaterThanOrEqualTo(Contrast.LEGIBLE);
    }
  }

  @Test
  void theGroundsOfTheStyleSheetAreWithinThese() throws IOException {
    String[] modes =
        Files.readString(Path.of("site-templates/assets/kaoping.css"))
            .split("prefers-color-scheme: dark", 2);
    assertThat(modes[0]).contains("--paper: #fff;");
    assertThat(Contrast.between(wash(modes[0]), Colour.WHITE))
        .isLessThanOrEqualTo(Contrast.between(Accent.LIGHT_GROUND, Colour.WHITE));
    assertThat(modes[1]).contains("--paper: " + DARK_PAPER);
    assertThat(Contrast.between(wash(modes[1]), Colour.BLACK))
        .isLessThanOrEqualTo(Contrast.between(Accent.DARK_GROUND, Colour.BLACK));
  }

  private static Colour wash(String css) {
    return Colour.of(css.replaceFirst("(?s).*?--wash: (#[0-9a-f]{6});.*", "$1"));
  }
}
