package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** Says what a draft scheme read of earlier results, and what it did not. */
record ReadingWords(Reading reading, Words words) {

  private String say(String key, Object... arguments) {
    return words.say("rehearsal." + key, arguments);
  }

  /** Returns it in sentences. */
  List<String> all() {
    List<String> sentences = new ArrayList<>();
    sentences.add(say("read.about"));
    for (Reading.OfLeaf leaf : reading.leaves()) {
      leaf(leaf).ifPresent(sentences::add);
    }
    add(sentences, "read.ended", reading.ended().stream().map(Indicator::title).toList());
    add(sentences, "read.rules", rules());
    add(sentences, "read.vetoes", vetoes());
    if (reading.draft().periods().isEmpty() && !reading.earlier().periods().isEmpty()) {
      List<Scheme.Period> periods = reading.earlier().periods();
      sentences.add(say("read.period", periods.get(periods.size() - 1).title()));
    }
    return sentences;
  }

  private void add(List<String> sentences, String key, List<String> names) {
    if (!names.isEmpty()) {
      sentences.add(say(key, names.size(), words.list(names)));
    }
  }

  private Optional<String> leaf(Reading.OfLeaf leaf) {
    String title = leaf.leaf().title();
    String from = leaf.from().map(Indicator::title).orElse("");
    boolean assumed = leaf.written().flatMap(SchemeMapping.Origin::assume).isPresent();
    Optional<String> said =
        switch (leaf.how()) {
          case IN_PROPORTION ->
              Optional.of(
                  say(
                      "read.proportion",
                      title,
                      words.number(leaf.from().orElseThrow().points()),
                      words.number(leaf.leaf().points())));
          case BY_SHARE -> Optional.of(say("read.share", title, from));
          case ASSUMED -> Optional.of(say("read.assumed", title));
          case CARRIED, NOT_AT_ALL -> Optional.empty();
          case AS_JUDGED, AS_FOUND ->
              assumed
                  ? Optional.of(say("read.partly", title, from))
                  : title.equals(from)
                      ? Optional.empty()
                      : Optional.of(say("read.from", title, from));
        };
    return said;
  }

  /** Returns the rules of leaves that are read, of which findings count no more. */
  private List<String> rules() {
    List<String> gone = new ArrayList<>();
    for (Reading.OfLeaf leaf : reading.leaves()) {
      if (leaf.how() == Reading.How.AS_FOUND) {
        List<String> taken =
            leaf.leaf().leaf().rules().stream()
                .map(
                    rule ->
                        leaf.written()
                            .map(w -> SchemeMapping.of(w.rules(), rule.id()))
                            .orElse(rule.id()))
                .toList();
        Indicator from = leaf.from().orElseThrow();
        for (Rule rule : from.leaf().rules()) {
          if (rule.effect().need().isFound() && !taken.contains(rule.id())) {
            gone.add(say("read.rule", from.title(), rule.id()));
          }
        }
      }
    }
    return gone;
  }

  private List<String> vetoes() {
    List<String> kept = vetoes(reading.draft()).map(Scheme.Veto::id).toList();
    return vetoes(reading.earlier())
        .filter(veto -> !kept.contains(veto.id()))
        .map(veto -> veto.title().orElse(veto.text()))
        .toList();
  }

  private static Stream<Scheme.Veto> vetoes(Scheme scheme) {
    return scheme.vetoes().stream().filter(veto -> veto.when().isEmpty());
  }
}
