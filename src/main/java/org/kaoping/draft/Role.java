package org.kaoping.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a table of indicators holds, as its head says. */
enum Role {
  /** Neither needed nor looked at: numbers of rows, scores that were given, remarks. */
  OTHER(
      "序号|编号|备注|说明人|得分|自评分?|自评得分|考核得分|考评得分|实得分|评分|扣分|加分|扣分原因|责任人|no\\.?|remarks?|notes?"
          + "|actual score|score given|self-assessment"),
  POINTS(
      "(考核|标准|指标|总|评价)?(分值|分数|满分|标准分|基准分|基本分|基础分|配分|权重|权数|权值|权重分)(值|权重|比重)?"
          + "|points?|full (points|score|marks)|max(imum|\\.)? (points|score|marks)|weight(ing|s)?|marks"),
  DEPARTMENT(
      ".*(责任|牵头|考核|评分|配合|评价|主管|负责|考评|打分|实施|承办|提供)(单位|部门|科室|处室|股室|主体|机构)"
          + "|departments?|lead(ing)? (department|agency|unit)|responsible.*|agency|assess(or|ing department)s?"),
  CRITERION(
      ".*(评分|计分|记分|扣分|赋分|打分|得分|加分|加扣分).*(标准|办法|方法|细则|规则|说明|方式|原则|依据)"
          + "|(考核|考评|评价|评定|测评|验收|检查|评估)(标准|办法|方法|细则|规则)(及.*)?|标准"
          + "|(scoring|assessment )?criteri(on|a)|scoring.*|standards?|how it is scored"),
  LEVEL(
      "[一二三四1-4]级指标(名称)?|(考核|考评|评价|指标)?(类别|分类|类型|项目|指标|维度|板块|模块|子项|分项|细项)(名称)?"
          + "|((level|tier) ?-?[1-4]|(first|second|third)[- ]level|primary|secondary|tertiary)( indicators?)?"
          + "|(category|area|domain|dimension|theme|item|indicator|sub-?indicator|sub-?category)s?"),
  /** A level where it has none above or one only, else more text. */
  CONTENT(".*(内容|要点|任务|事项)|contents?|tasks?|what is assessed"),
  EXPLANATION(
      ".*(解释|说明|要求|目标|目标值|定义|内涵)|descriptions?|explanations?|definitions?|requirements?|targets?");

  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Longer texts are no heads, in characters. */
  private static final int LONGEST = 30;

  private final Pattern heads;

  Role(String heads) {
    this.heads = Pattern.compile(heads);
  }

  /** Returns what a column with this head holds; empty for what is no head. */
  static Optional<Role> of(String head) {
    String bare = BRACKETS.matcher(head).replaceAll("").replaceAll("[\\s\u3000:：*]+", " ").strip();
    String text = HAN.matcher(bare).find() ? bare.replace(" ", "") : bare.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    for (Role role : values()) {
      if (role.heads.matcher(text).matches()) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
