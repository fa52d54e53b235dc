package org.kaoping.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are the bytes of what templates write, with addresses told from the folder of the page. */
class PageBytesTest {
  private static final String[] TEXTS = {
    "a", "<td>", "é", "优秀", "\ud83d\ude00", "\ud83d", "\ude00"
  };

  @Test
  void bytesAreThoseOfTheText_howeverItIsCutInPieces() {
    Random random = new Random(42);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(TEXTS[random.nextInt(TEXTS.length)]);
      }
      PageBytes page = new PageBytes(random.nextInt(8));
      for (int from = 0; from < text.length(); ) {
        int to = Math.min(text.length(), from + 1 + random.nextInt(6));
        switch (random.nextInt(3)) {
          case 0 -> page.write(text.toString(), from, to - from);
          case 1 -> page.write(text.toString().toCharArray(), from, to - from);
          default -> {
            to = from + 1;
            page.write(text.charAt(from));
          }
        }
        from = to;
      }

      assertThat(page.written()).isEqualTo(text.toString().getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, ../x.html",
    "e/index.html, groups/g.html",
    "e/units/u.html, v.html",
    "e/units/0/u.html, v.html"
  })
  void addressesAreToldFromTheFolderOfThePage(String path, String near) {
    int depth = (int) path.chars().filter(c -> c == '/').count();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String far = depth == 0 ? near : "../".repeat(depth) + folder + near;
    String other = "<a href=\"" + "../".repeat(depth) + "f/index.html\">f</a> ../" + folder;
    PageBytes page = new PageBytes(0);
    page.write("<a href=\"" + far + "\">优秀</a>" + other + "<a href=\"" + far + "\">");

    assertThat(new String(page.page(path), UTF_8))
        .isEqualTo("<a href=\"" + near + "\">优秀</a>" + other + "<a href=\"" + near + "\">");
  }

  @Test
  void addressesInFoldersAbove_haveAsManyStepsAsTheyNeed() {
    PageBytes page = new PageBytes(0);
    page.write("<a href=\"../../../e/ranking.html\"><a href=\"../../../e/units/1/u.html\">");

    assertThat(new String(page.page("e/units/0/u.html"), UTF_8))
        .isEqualTo("<a href=\"../../ranking.html\"><a href=\"../1/u.html\">");
  }

  @Test
  void whatIsSought_isFoundAtItsFirstPlace() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String page =
          random
              .ints(random.nextInt(60), 'a', 'd')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String sought =
          random
              .ints(1 + random.nextInt(4), 'a', 'd')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      int from = random.nextInt(10);

      assertThat(new Sought(sought).in(page.getBytes(UTF_8), from, page.length()))
          .isEqualTo(page.indexOf(sought, from));
    }
  }
}
