package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Use;

/** Says in words how results are used. */
public record UseWords(Scheme scheme, Words words) {

  /** Returns whom a use concerns and what it gives, empty if it is words only and for all. */
  public String how(Use use) {
    List<String> how = new ArrayList<>();
    if (!use.kinds().isEmpty()) {
      how.add(words.say("use.kinds", words.list(use.kinds())));
    }
    way(use.way()).ifPresent(how::add);
    return words.sentence(how);
  }

  private Optional<String> way(Use.Way way) {
    if (way instanceof Use.ByTotal) {
      return Optional.of(words.say("use.by-total"));
    }
    if (way instanceof Use.ByGrade byGrade) {
      return Optional.of(words.say("use.by-grade", list(byGrade.shares(), this::share)));
    }
    if (way instanceof Use.PerAward perAward) {
      return Optional.of(
          words.say(
              "use.per-award",
              list(
                  perAward.sums(),
                  e -> words.say("use.award", award(e.getKey()), words.money(e.getValue())))));
    }
    return way instanceof Use.AtPlace at
        ? Optional.of(words.say("use." + at.place() + (hasOneRanking() ? "" : ".each")))
        : Optional.empty();
  }

  private String list(
      Map<String, Decimal> numbers, Function<Map.Entry<String, Decimal>, String> words) {
    return this.words.list(numbers.entrySet().stream().map(words).toList());
  }

  public boolean hasOneRanking() {
    return scheme.ranking().within() == Ranking.Within.ALL;
  }

  private String share(Map.Entry<String, Decimal> share) {
    return share(grade(share.getKey()), share.getValue());
  }

  /** Returns a grade with its share. */
  public String share(String grade, Decimal share) {
    return words.say("use.share", grade, words.number(share));
  }

  /** Returns the head of the column that amounts go by. */
  public String basis(Use use) {
    if (use.way() instanceof Use.PerAward) {
      return words.say("use.basis.awards");
    }
    return words.say(use.way() instanceof Use.ByGrade ? "use.basis.grade" : "label.total");
  }

  private String grade(String id) {
    return scheme.grades().flatMap(g -> g.grade(id)).map(Grades.Grade::title).orElse(id);
  }

  /** Returns the titles of those awards among {@code ids} that a use gives money for. */
  public String awards(Use.PerAward way, List<String> ids) {
    return words.list(ids.stream().filter(way.sums()::containsKey).map(this::award).toList());
  }

  private String award(String id) {
    return scheme.awards().stream()
        .filter(award -> award.id().equals(id))
        .map(Award::title)
        .collect(Collectors.joining());
  }
}
