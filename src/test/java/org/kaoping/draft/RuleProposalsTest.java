package org.kaoping.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Checked;

/** Criteria in words look like rules; what is proposed is valid. */
class RuleProposalsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每例扣1分|deduct: 1, per: 例}",
        "发现一例未兑现扣0.2分|deduct: 0.2, per: 例}",
        "每发现1起扣2分，扣完为止|deduct: 2, per: 起}",
        "少报1条信息扣0.3分|deduct: 0.3, per: 条}",
        "没开展各扣0.2分|deduct: 0.2, per: 项}",
        "未建立制度的扣1分|deduct: 1}",
        "低于95%的，每低1个百分点扣0.5分|deduct: 0.5, per: 1%, measure: measure-1, below: 95%, steps: exact}",
        "超过10%的，每高2个百分点扣1分|deduct: 1, per: 2%, measure: measure-1, above: 10%, steps: exact}",
        "办结率低于85%的扣1分|deduct: 1, measure: measure-1, below: 85%}",
        "备案率达40%，不达标扣2分|deduct: 2, measure: measure-1, below: 40%}",
        "投诉率高于3%扣2分|deduct: 2, measure: measure-1, above: 3%}",
        "加2分|award: 2}",
        "每获奖一次加2分，最高加6分|award: 2, per: 次, at-most: 6}",
        "视情节扣1-3分|deduct: {from: 1, to: 3}}",
        "其他视情况扣分|deduct: any}",
        "制度健全记2分，否则不记分|award: 2, check: true}",
        "90%以上得10分，80%以上得6分，60-79%得2分|"
            + "bands: [{from: 90%, points: 10}, {from: 80%, points: 6}, {from: 60%, points: 2}, {points: 0}]}"
      })
  void criteriaLookLikeRules(String criterion, String rule) {
    List<String> lines = RuleProposals.of(criterion);

    assertThat(lines.get(lines.size() - 1)).endsWith(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"按完成情况得分", "每下降一个百分点扣0.1分", "迟报、漏报每一例分别扣0.5分、1分", "扣0分", "达到目标得6分"})
  void whatIsNotSaidIsNotProposed(String criterion) {
    assertThat(RuleProposals.of(criterion)).isEmpty();
  }

  @Test
  void endlessSentence_needsNoStack() {
    assertThat(RuleProposals.of("甲".repeat(20_000))).isEmpty();
  }

  @Test
  void whatIsWithoutBottomHasNoFloor_andBonusesBesideDeductionsStartFull() {
    assertThat(RuleProposals.of("每例扣1分，倒扣不封顶")).contains("floor: none");
    assertThat(RuleProposals.of("每例扣1分；创新的加1分")).startsWith("start: full");
    assertThat(RuleProposals.vetoes("每例扣1分。发生事故的一票否决；其他")).containsExactly("发生事故的一票否决");
  }

  /** Pieces of real criteria in any order, with any numbers, also absurd ones. */
  @Test
  void whateverIsProposedIsValid() {
    List<String> pieces =
        List.of(
            "每例扣#分",
            "少一次扣#分",
            "每低#个百分点扣#分",
            "低于#%的，",
            "超过#%的",
            "扣#分",
            "加#分",
            "。",
            "；",
            "，",
            "\n",
            "视情况扣分",
            "扣#-#分",
            "最高加#分",
            "#分为止",
            "倒扣不封顶",
            "一票否决",
            "#分以上得#分",
            "#-#%得#分",
            "网上办结率",
            "\"引号\"",
            "# 井号",
            ": ",
            "[{",
            "deduct # points per case ",
            "above #%",
            "否则不得分",
            "记#分，",
            "每人次",
            "不达标",
            "'",
            "\\",
            "- ",
            "%",
            "各扣#分");
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      StringBuilder rows = new StringBuilder("指标 | 分值 | 评分标准\n");
      for (int row = 1; row <= 12; row++) {
        rows.append("项").append(row).append(" | 5 | x");
        for (int i = random.nextInt(8); i >= 0; i--) {
          String piece = pieces.get(random.nextInt(pieces.size())).replace("\n", "\\n");
          while (piece.contains("#")) {
            piece = piece.replaceFirst("#", number(random));
          }
          rows.append(piece);
        }
        rows.append('\n');
      }
      Checked<String> draft = Drafts.of("2024年考核", rows.toString());
      String yaml = draft.value().orElseThrow();
      assertThat(Drafts.faults(yaml, folder)).as(yaml).isEmpty();
      String withRules = Drafts.withRules(yaml);
      assertThat(Drafts.faults(withRules, folder)).as(withRules).isEmpty();
    }
  }

  private static String number(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "0";
      case 1 -> "0." + random.nextInt(1000);
      case 2 -> Integer.toString(random.nextInt(9999));
      default -> Integer.toString(1 + random.nextInt(100));
    };
  }
}
