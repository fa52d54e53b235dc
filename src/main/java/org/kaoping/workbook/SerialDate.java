package org.kaoping.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** Dates as workbooks save them: days since an epoch, parts of a day behind the point. */
final class SerialDate {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Decimal SECONDS = Decimal.of(86_400);

  /** 9999-12-31, the last day that spreadsheet programs know. */
  private static final Decimal LAST = Decimal.of(2_958_466);

  /** The day that 1900 did not have: programs count it all the same. */
  private static final int LEAP = 60;

  private SerialDate() {}

  /**
   * Returns the date of a number in ISO 8601.
   *
   * @param since1904 whether the workbook counts from 1904
   * @param format what of it is shown
   * @return empty if it is none that spreadsheet programs know
   */
  static Optional<String> of(Decimal number, boolean since1904, CellFormat.Kind format) {
    if (number.signum() < 0 || number.compareTo(LAST) >= 0) {
      return Optional.empty();
    }
    Decimal day = number.wholeTimes(Decimal.ONE);
    int days = day.value().intValueExact();
    int seconds = number.minus(day).times(SECONDS).rounded(0).value().intValueExact();
    if (format == CellFormat.Kind.TIME && days == 0) {
      return seconds == 86_400
          ? Optional.empty()
          : Optional.of(TIME.format(LocalTime.ofSecondOfDay(seconds)));
    }
    if (!since1904 && (days == 0 || days == LEAP)) {
      return Optional.empty();
    }
    LocalDate epoch =
        since1904
            ? LocalDate.of(1904, 1, 1)
            : days < LEAP ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    LocalDate date = epoch.plusDays(days);
    return Optional.of(
        format == CellFormat.Kind.DATE
            ? date.toString()
            : shown(date.atStartOfDay().plusSeconds(seconds)));
  }

  private static String shown(LocalDateTime time) {
    return time.toLocalDate() + "T" + TIME.format(time);
  }

  /**
   * Returns what a strict workbook saves as a date.
   *
   * @return empty if it is no date
   */
  static Optional<String> ofIso(String text, CellFormat.Kind format) {
    String bare = text.strip().replaceFirst("Z$", "");
    try {
      if (!bare.contains("T")) {
        return Optional.of(
            bare.contains(":")
                ? TIME.format(LocalTime.parse(bare))
                : LocalDate.parse(bare).toString());
      }
      LocalDateTime time = LocalDateTime.parse(bare);
      return Optional.of(
          format == CellFormat.Kind.DATE ? time.toLocalDate().toString() : shown(time));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
