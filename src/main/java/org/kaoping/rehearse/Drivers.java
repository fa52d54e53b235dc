package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.reckon.Attribution;
import org.kaoping.reckon.Rehearsal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** Says what makes totals others, in all and unit by unit. */
final class Drivers {
  private final Reading reading;
  private final Words words;
  private final Map<String, String> origins;

  Drivers(Reading reading, Words words) {
    this.reading = reading;
    this.words = words;
    this.origins = reading.origins();
  }

  private String say(String key, Object... arguments) {
    return words.say("rehearsal." + key, arguments);
  }

  /** Returns what an indicator or a part is called, with what it is read from. */
  String named(Attribution.Share share) {
    Optional<String> now = share.now().map(id -> title(reading.draft(), id));
    Optional<String> then = share.before().map(id -> title(reading.earlier(), id));
    if (now.isEmpty()) {
      return say("ended", then.orElseThrow());
    }
    if (then.isEmpty()) {
      return share
          .now()
          .flatMap(id -> Optional.ofNullable(origins.get(id)))
          .map(from -> say("also", now.get(), title(reading.earlier(), from)))
          .orElseGet(() -> say("new", now.get()));
    }
    return then.equals(now) ? now.get() : say("from", now.get(), then.get());
  }

  private static String title(Scheme scheme, String id) {
    return Attribution.part(id)
        .map(
            part ->
                scheme.parts().stream()
                    .filter(p -> p.id().equals(part))
                    .map(Scheme.Part::title)
                    .findFirst()
                    .orElse(part))
        .orElseGet(() -> scheme.indicator(id).map(Indicator::title).orElse(id));
  }

  /** What something does to all units. */
  private static final class Sum {
    private final String name;
    private int up;
    private int down;
    private Fraction by = Fraction.ZERO;

    Sum(String name) {
      this.name = name;
    }

    void add(Fraction points) {
      up += points.signum() > 0 ? 1 : 0;
      down += points.signum() < 0 ? 1 : 0;
      by = by.plus(points);
    }
  }

  /** Returns what drives all units, and each. */
  List<RehearsalPage.Section> sections(List<Rehearsal.Unit> units) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    List<RehearsalPage.Table> tables = new ArrayList<>();
    int compared = 0;
    for (Rehearsal.Unit unit : units) {
      if (unit.total().isPresent()) {
        compared++;
        tables.add(table(unit, unit.total().get(), sums));
      }
    }
    if (compared == 0) {
      return List.of(
          new RehearsalPage.Section(say("drivers"), List.of(say("drivers.none")), List.of()));
    }
    return List.of(
        new RehearsalPage.Section(
            say("drivers"), List.of(say("drivers.about", compared)), List.of(all(sums, compared))),
        new RehearsalPage.Section(say("each"), List.of(say("each.about")), tables));
  }

  private RehearsalPage.Table all(Map<String, Sum> sums, int units) {
    List<List<String>> rows = new ArrayList<>();
    Fraction whole = Fraction.ZERO;
    for (Sum sum : sums.values()) {
      whole = whole.plus(sum.by);
      if (sum.up + sum.down > 0) {
        rows.add(
            List.of(
                sum.name,
                String.valueOf(sum.up),
                String.valueOf(sum.down),
                words.signed(sum.by.over(Decimal.of(units)))));
      }
    }
    rows.add(
        List.of(words.say("label.total"), "", "", words.signed(whole.over(Decimal.of(units)))));
    return new RehearsalPage.Table(
        "", List.of(say("indicator"), say("up"), say("down"), say("mean")), rows, true);
  }

  private RehearsalPage.Table table(Rehearsal.Unit unit, Attribution total, Map<String, Sum> sums) {
    List<List<String>> rows = new ArrayList<>();
    List<Attribution.Share> shares = new ArrayList<>(total.shares());
    for (Attribution.Share share : shares) {
      sums.computeIfAbsent(share.now() + " " + share.before(), key -> new Sum(named(share)))
          .add(share.by());
    }
    String vetoes = say("vetoes");
    String rest = say(total.isSum() ? "rounding" : "rest");
    sums.computeIfAbsent(vetoes, Sum::new).add(Fraction.of(total.vetoes()));
    sums.computeIfAbsent(rest, Sum::new).add(total.rest());
    shares.removeIf(share -> share.by().signum() == 0);
    shares.sort(
        Comparator.comparing((Attribution.Share share) -> share.by().max(share.by().negated()))
            .reversed());
    for (Attribution.Share share : shares) {
      rows.add(
          List.of(
              named(share),
              share.before().map(id -> number(share.gave())).orElseGet(() -> words.say("none")),
              share.now().map(id -> number(share.gives())).orElseGet(() -> words.say("none")),
              words.signed(share.by())));
    }
    if (total.vetoes().signum() != 0) {
      rows.add(List.of(vetoes, "", "", words.signed(total.vetoes())));
    }
    if (total.rest().signum() != 0) {
      rows.add(List.of(rest, "", "", words.signed(total.rest())));
    }
    rows.add(
        List.of(
            words.say("label.total"),
            words.number(total.before()),
            words.number(total.after()),
            words.signed(total.by())));
    return new RehearsalPage.Table(
        unit.before().unit().name(),
        List.of(say("indicator"), say("before"), say("after"), say("by")),
        rows,
        true);
  }

  private String number(Fraction points) {
    return words.number(points, false);
  }
}
