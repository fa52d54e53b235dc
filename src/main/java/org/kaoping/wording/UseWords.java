package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
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
    use.way().name().ifPresent(name -> how.add(way(use.way(), name)));
    return words.sentence(how);
  }

  private String way(Use.Way way, String name) {
    String each = way.place().isPresent() && !hasOneRanking() ? ".each" : "";
    List<String> numbers = new ArrayList<>();
    way.numbers().forEach((id, number) -> numbers.add(number(way.basis(), id, number)));
    return words.say("use." + name + each, words.list(numbers));
  }

  private String number(Use.Basis basis, String id, Decimal number) {
    return switch (basis) {
      case AWARDS -> words.say("use.award", award(id), words.money(number));
      case GRADE, TOTAL -> share(grade(id), number);
    };
  }

  public boolean hasOneRanking() {
    return scheme.ranking().within() == Ranking.Within.ALL;
  }

  /** Returns a grade with its share. */
  public String share(String grade, Decimal share) {
    return words.say("use.share", grade, words.number(share));
  }

  /** Returns the head of the column that amounts go by. */
  public String basis(Use use) {
    return words.say("use.basis." + use.way().basis());
  }

  private String grade(String id) {
    return scheme.grades().flatMap(g -> g.grade(id)).map(Grades.Grade::title).orElse(id);
  }

  /** Returns the titles of those awards among {@code ids} that a use gives money for. */
  public String awards(Use.Way way, List<String> ids) {
    return words.list(ids.stream().filter(way.numbers()::containsKey).map(this::award).toList());
  }

  private String award(String id) {
    return scheme.awards().stream()
        .filter(award -> award.id().equals(id))
        .map(Award::title)
        .collect(Collectors.joining());
  }
}
