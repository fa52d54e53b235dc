package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.report.Report;
import org.kaoping.report.evaluation.Numbers;
import org.kaoping.report.evaluation.NumbersMaker;
import org.kaoping.report.evaluation.NumbersText;
import org.kaoping.scheme.Indicator;

/** The terminal's numbers of evaluations are those of their pages, also of odd evaluations. */
class NumbersTest {
  private static final Path ODD = Path.of("src/test/resources/odd/zh");

  @TempDir private static Path folder;
  private static SiteText site;
  private static List<Report> reports;

  @BeforeAll
  static void build() {
    site = SiteText.build(ODD, folder.resolve("site"));
    reports = Reports.of(ODD, Language.CHINESE).value().orElseThrow();
    assertThat(reports).hasSizeGreaterThan(12);
  }

  @Test
  void leadAndTotalsAreThoseOfThePage() {
    Set<String> compared = new HashSet<>();
    for (Report report : reports) {
      Numbers numbers = NumbersMaker.of(report);
      String page = site.text(report.id() + "/index.html");
      assertThat(page).contains(numbers.lead().strip());
      for (Numbers.Fact fact : numbers.totals()) {
        if (page.contains(" " + fact.name() + " ")
            && !fact.value().equals("—")
            && page.contains(" 概览 ")) {
          compared.add(fact.name());
          assertThat(page)
              .as(report.id())
              .contains(fact.name() + " " + fact.value().split(" ", -1)[0]);
        }
      }
    }
    assertThat(compared).contains("中位数", "最高", "最低", "单位数");
  }

  @Test
  void indicatorsHaveTheNumbersOfTheirPages() {
    for (Report report : reports) {
      Numbers numbers = NumbersMaker.of(report);
      List<Indicator> nodes = report.scheme().nodes().toList();
      String page = site.text(report.id() + "/index.html");
      for (Numbers.Row row : numbers.indicators()) {
        Indicator node =
            nodes.stream().filter(n -> n.title().equals(row.title())).findFirst().orElseThrow();
        String own = site.text(report.id() + "/indicators/" + node.id() + ".html");
        assertThat(page).as(report.id() + row).contains(row.cells().get(2));
        if (own.contains("，最高 ")) {
          assertThat(own).contains("，最高 " + row.cells().get(4) + " 分");
        }
        if (own.contains("，最低 ")) {
          assertThat(own).contains("，最低 " + row.cells().get(5) + " 分");
        }
      }
    }
  }

  @Test
  void columnsEndBelowEachOther_whateverTheWidthOfTheirCharacters() {
    for (Report report : reports) {
      Numbers numbers = NumbersMaker.of(report);
      List<String> lines = new NumbersText(report.words().labels()).print(numbers).lines().toList();
      List<String> table = lines.subList(lines.size() - numbers.indicators().size(), lines.size());
      assertThat(table.stream().map(TextColumns::of).distinct()).hasSizeLessThan(2);
      assertThat(table).allSatisfy(line -> assertThat(line.strip().split(" {2,}", -1)).hasSize(8));
    }
  }

  @Test
  void gradesAndAwardsCountEveryUnit() {
    for (Report report : reports) {
      Numbers numbers = NumbersMaker.of(report);
      int units = report.ranked().awards().standings().size();
      if (!numbers.grades().isEmpty()) {
        assertThat(numbers.grades().stream().mapToInt(f -> Integer.parseInt(f.value())).sum())
            .as(report.id())
            .isEqualTo(units);
      }
      long won =
          report.ranked().awards().standings().stream().mapToLong(s -> s.awards().size()).sum();
      assertThat(numbers.awards().stream().mapToLong(f -> Long.parseLong(f.value())).sum())
          .isEqualTo(won);
    }
  }

  @Test
  void whatIsLostIsBetweenNoneAndAll() {
    assertThat(
            reports.stream()
                .flatMap(report -> NumbersMaker.of(report).indicators().stream())
                .map(row -> row.cells().get(6))
                .distinct())
        .contains("0.0%", "100.0%", "—")
        .allMatch(
            lost -> Arrays.asList("—", "100.0%").contains(lost) || lost.matches("\\d\\d?\\.\\d%"));
  }
}
