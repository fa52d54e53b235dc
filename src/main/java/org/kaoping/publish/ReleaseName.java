package org.kaoping.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.git.Revision;

/**
 * The name of a release: {@code 20261122T134247Z-0123456789ab}. Names stand in the order in which
 * the releases were published.
 *
 * @param time of publication, in whole seconds; no two releases of a folder have the same
 * @param data where the data came from: the beginning of a commit, {@code -changed} behind it where
 *     files were changed, or {@code uncommitted}
 */
public record ReleaseName(Instant time, String data) implements Comparable<ReleaseName> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern FORM =
      Pattern.compile("([0-9]{8}T[0-9]{6}Z)-([0-9a-f]{12}(?:-changed)?|uncommitted)");
  private static final Comparator<ReleaseName> ORDER =
      Comparator.comparing(ReleaseName::time).thenComparing(ReleaseName::data);

  /** Reads a name; empty if it is none of a release. */
  static Optional<ReleaseName> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      Instant time = Instant.from(TIME.parse(form.group(1)));
      return Optional.of(new ReleaseName(time, form.group(2)))
          .filter(name -> name.toString().equals(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the name of the release that comes behind {@code newest}: at least a second later, also
   * if less time has passed or the clock was put back since.
   */
  static ReleaseName next(Optional<ReleaseName> newest, Instant now, Optional<Revision> revision) {
    String data =
        revision.map(r -> r.abbreviated() + (r.changed() ? "-changed" : "")).orElse("uncommitted");
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    Instant time =
        newest
            .map(last -> last.time.plusSeconds(1))
            .filter(earliest -> earliest.isAfter(second))
            .orElse(second);
    return new ReleaseName(time, data);
  }

  @Override
  public int compareTo(ReleaseName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return TIME.format(time) + "-" + data;
  }
}
