package org.kaoping.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.source.PersonalData.Kind;

/**
 * Numbers are those of standards and of examples of card networks, or made up with their digits.
 */
class PersonalDataTest {
  @ParameterizedTest
  @CsvSource({
    "RESIDENT, 11010519491231002X",
    "RESIDENT, 户主身份证110105 19491231 002x。",
    "RESIDENT, １１０１０５１９４９１２３１００２Ｘ",
    "RESIDENT, 110105\u200B19491231\u00AD002X",
    "MOBILE, 电话13800138000，",
    "MOBILE, 电话.138 0013 8000",
    "MOBILE, +86-138-0013-8000",
    "MOBILE, 008613800138000",
    "MOBILE, ١٣٨٠٠١٣٨٠٠٠",
    "CARD, 卡号6222 0212 3456 7890 128",
    "CARD, 4111111111111111",
    "CARD, 5500-0000-0000-0004",
    "CARD, 卡号4111 1111 1111 1111 12月到期",
    "CARD, 3000 4111 1111 1111 1111",
    "CARD, 2223003122003222",
    "CARD, 3782 822463 10005",
    "EMAIL, 邮箱 zhang.san@mail.example.org 收",
    "EMAIL, <zhangsan＠example．cn>",
    "PLATE, 车牌湘A12345停放",
    "PLATE, 粤B·D1234学",
    "PLATE, 京A D12345",
    "PLATE, 京\u200BAD12345",
    "EMAIL, 每人@一次和a@2x.png之后的li.si@example.org",
  })
  void eachKind_isFound_howeverItIsWritten(Kind kind, String text) {
    assertThat(PersonalData.in(text)).extracting(PersonalData.Found::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // wrong check digit
        "110105194913310024", // no such month
        "11010519491231002XA",
        "得分13.800138000",
        "0.13800138000",
        "98013800138000123",
        "12800138000", // no network
        "4111111111111112",
        "2024-01-05 2024-02-06 2024-03-07",
        "9 8 7.5 7 8 9 10 11 12 13 14",
        "面积13,800,138,000平方米",
        "湘政办发〔2022〕5号，湘AB，GB/T 9704-2012",
        "新GB50011-2010",
        "logo@2x.png",
        "每人@一次",
        "3f13800138000a",
      })
  void otherNumbersAndWords_areNone(String text) {
    assertThat(PersonalData.in(text)).isEmpty();
  }

  @Test
  void overTheEndOfALine_itIsFoundWhereItBegins() {
    String text = "联系：138\n    0013 8000。";
    assertThat(PersonalData.in(text))
        .containsExactly(new PersonalData.Found(Kind.MOBILE, 3, "138\n    0013 8000"));
  }

  /** Neither the stack nor time by the square of the length is needed. */
  @Test
  void endlessOnes_areNone() {
    assertThat(PersonalData.in("a@" + "b.".repeat(100_000) + "org")).isEmpty();
    assertThat(PersonalData.in(".".repeat(100_000) + "@")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 110****2X",
    "13800138000, 138****00",
    "a@example.org, a****@example.org",
    "zhangsan@example.org, zha****@example.org",
    "湘A12345, 湘A****45",
  })
  void messages_hideMostOfIt(String text, String masked) {
    assertThat(PersonalData.in(text))
        .extracting(PersonalData.Found::masked)
        .containsExactly(masked);
  }
}
