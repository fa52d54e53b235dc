package org.kaoping.report.notice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a document (发文字号): the issuer's code, the year in 〔〕, a number without padding, 号
 * (7.2.5 of GB/T 9704-2012).
 */
final class DocumentNumber {
  private static final Pattern SOUND =
      Pattern.compile("[^\\p{Ps}\\p{Pe}0-9第\\s]+〔[0-9]{4}〕[1-9][0-9]*号");
  private static final Pattern MEANT =
      Pattern.compile(
          "\\s*([^\\p{Ps}\\p{Pe}0-9第]*[^\\p{Ps}\\p{Pe}0-9第\\s])\\s*"
              + "\\p{Ps}?\\s*([0-9]{4})\\s*年?\\s*\\p{Pe}?\\s*第?\\s*0*([1-9][0-9]*)\\s*号?\\s*");

  private DocumentNumber() {}

  static boolean isSound(String number) {
    return SOUND.matcher(number).matches();
  }

  /** Returns how a number that is not written rightly is probably meant. */
  static Optional<String> meant(String number) {
    Matcher matcher = MEANT.matcher(number);
    return matcher.matches()
        ? Optional.of(matcher.group(1) + "〔" + matcher.group(2) + "〕" + matcher.group(3) + "号")
        : Optional.empty();
  }
}
