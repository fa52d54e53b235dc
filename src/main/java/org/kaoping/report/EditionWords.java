package org.kaoping.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kaoping.report.Edition.Thing;
import org.kaoping.wording.Words;

/** Says what an edition does not tell. */
final class EditionWords {
  private EditionWords() {}

  /** Returns a sentence; none where everything is told. */
  static Optional<String> of(Edition edition, Words words) {
    List<String> said = new ArrayList<>();
    switch (edition.audience()) {
      case EVERYBODY -> {}
      case UNIT -> said.add(words.say("banner.edition.unit"));
      case GROUP -> said.add(words.say("banner.edition.group"));
    }
    List<String> things =
        Arrays.stream(Thing.values())
            .filter(thing -> !edition.shows(thing))
            .map(thing -> words.say("withheld." + thing))
            .toList();
    if (!things.isEmpty()) {
      said.add(words.say("banner.edition.withheld", words.list(things)));
    }
    edition.places().ifPresent(last -> said.add(words.say("banner.edition.places", last)));
    edition.grade().ifPresent(lowest -> said.add(words.say("banner.edition.grade")));
    return said.isEmpty() ? Optional.empty() : Optional.of(words.sentence(said));
  }
}
