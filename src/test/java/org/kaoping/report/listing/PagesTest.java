package org.kaoping.report.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaoping.diagnostic.Language;
import org.kaoping.report.Link;
import org.kaoping.wording.Words;

/** Whoever reads one page of a long list comes to every other, without a wall of links. */
class PagesTest {
  @Test
  void fewPages_areAllOffered() {
    for (int count = 1; count <= Pages.MOST_OFFERED; count++) {
      for (int page = -1; page < count; page++) {
        assertThat(new Pages(count, 1).shown(page))
            .isEqualTo(IntStream.range(0, count).boxed().toList());
      }
    }
  }

  @Test
  void manyPages_areFewLinksAndFewStepsAway() {
    for (int count : List.of(41, 99, 100, 101, 200, 999, 1230, 2001, 12_345)) {
      Pages pages = new Pages(count, 1);
      int most = 2 + Integer.toString(count).length();
      for (int from : List.of(-1, 0, 1, 9, 37, count / 2, count - 2, count - 1)) {
        assertThat(pages.shown(from))
            .isSorted()
            .hasSizeLessThanOrEqualTo(13 * Integer.toString(count).length())
            .contains(0, count - 1)
            .contains(Math.max(from, 0), Math.min(from + 1, count - 1), Math.max(from - 1, 0));
        assertThat(Arrays.stream(steps(pages, count, from)).max().orElseThrow())
            .as("steps from %s to the farthest of %s", from, count)
            .isLessThanOrEqualTo(most);
      }
    }
  }

  @Test
  void aPageSaysWhichRowsItHas_andOfOneRowNotFromWhereToWhere() {
    Words english = Words.of(Language.ENGLISH);
    Words chinese = Words.of(Language.CHINESE);
    Pages pages = new Pages(2001, 1000);
    assertThat(pages.said(1, english)).isEqualTo("Units 1001–2000 of 2001");
    assertThat(pages.said(2, english)).isEqualTo("Unit 2001 of 2001");
    assertThat(pages.said(2, chinese)).isEqualTo("第 2001 个单位，共 2001 个");
    assertThat(pages.pager(0, "", english, page -> page + ".html").pages())
        .extracting(Link::text)
        .containsExactly("1–1000", "1001–2000", "2001");
  }

  /** Returns how many links lead from a page to each. */
  private static int[] steps(Pages pages, int count, int from) {
    int[] steps = new int[count];
    Arrays.fill(steps, Integer.MAX_VALUE);
    List<Integer> open = new ArrayList<>(pages.shown(from));
    open.forEach(page -> steps[page] = 1);
    for (int i = 0; i < open.size(); i++) {
      int at = open.get(i);
      for (int next : pages.shown(at)) {
        if (steps[next] == Integer.MAX_VALUE) {
          steps[next] = steps[at] + 1;
          open.add(next);
        }
      }
    }
    return steps;
  }
}
