package org.kaoping.report.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Objection;
import org.kaoping.site.HeaderField;

/** Checks what the header of a notice says against the evaluation that it is about. */
final class NoticeChecks {
  private final Notice notice;
  private final Evaluation evaluation;
  private final Problems problems = new Problems();

  private NoticeChecks(Notice notice) {
    this.notice = notice;
    this.evaluation = notice.ranked().evaluation();
  }

  static List<Diagnostic> check(Notice notice) {
    NoticeChecks checks = new NoticeChecks(notice);
    checks.number();
    checks.state();
    checks.dates();
    return checks.problems.all();
  }

  private void number() {
    notice
        .field("number")
        .filter(number -> !DocumentNumber.isSound(number))
        .ifPresent(
            number -> {
              Diagnostic wrong = Diagnostic.of(Code.DOCUMENT_NUMBER, notice.span("number"), number);
              problems.add(
                  DocumentNumber.meant(number)
                      .map(meant -> wrong.withHint("hint.did-you-mean", meant))
                      .orElse(wrong));
            });
  }

  /** A draft waits for the state that it needs, and is read by those who prepare it. */
  private void state() {
    if (notice.document().isDraft() && !notice.ranked().isOpen()) {
      return;
    }
    boolean settled = evaluation.status().isFixed();
    boolean publicised = evaluation.status().isComplete() && evaluation.notice().isPresent();
    if (notice.kind().needsFinalResults() ? !settled : !publicised) {
      problems.add(
          Code.NOTICE_STATE,
          notice.span("kind"),
          Phrase.of("notice." + notice.kind().id()),
          evaluation.id(),
          evaluation.status().word(),
          Phrase.of(notice.kind().needsFinalResults() ? "notice.final" : "notice.period"));
    }
  }

  /** Nothing is told before it is so. */
  private void dates() {
    if (notice.kind() == NoticeKind.PUBLICITY) {
      evaluation
          .notice()
          .map(Evaluation.Notice::from)
          .filter(from -> notice.date().isAfter(from))
          .ifPresent(from -> wrongDate("date.publicity", from));
    } else if (notice.kind() != NoticeKind.REPLY) {
      evaluation
          .date()
          .filter(date -> notice.date().isBefore(date))
          .ifPresent(date -> wrongDate("date.results", date));
      evaluation
          .notice()
          .map(Evaluation.Notice::to)
          .filter(to -> !notice.date().isAfter(to))
          .ifPresent(to -> wrongDate("date.publicity-end", to));
    }
    notice
        .objected()
        .flatMap(objected -> objected.objection().decision())
        .map(Objection.Decision::date)
        .filter(date -> notice.date().isBefore(date))
        .ifPresent(date -> wrongDate("date.decided", date));
    notice
        .corrected()
        .flatMap(corrected -> corrected.field("date"))
        .map(HeaderField::value)
        .map(LocalDate::parse)
        .filter(date -> notice.date().isBefore(date))
        .ifPresent(date -> wrongDate("date.corrected", date));
    notice
        .field("deadline")
        .map(LocalDate::parse)
        .filter(deadline -> deadline.isBefore(notice.date()))
        .ifPresent(
            deadline ->
                problems.add(
                    Code.NOTICE_DATE,
                    notice.span("deadline"),
                    deadline,
                    Phrase.of("date.issued", notice.date())));
  }

  private void wrongDate(String why, LocalDate date) {
    problems.add(Code.NOTICE_DATE, notice.span("date"), notice.date(), Phrase.of(why, date));
  }

  /**
   * The number of a document (发文字号): the issuer's code, the year in 〔〕, a number without padding, 号
   * (7.2.5 of GB/T 9704-2012).
   */
  static final class DocumentNumber {
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
}
