package org.kaoping.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.official.Block;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.result.Register;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Lists the units that got an award as notices do: by group, in the order of the decision. */
final class AwardedNames {
  private final RankedEvaluation ranked;
  private final Register register;
  private final Words words;
  private final StandingWords standings;

  AwardedNames(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.register = ranked.register();
    this.words = words;
    this.standings = new StandingWords(ranked, words);
  }

  /**
   * Returns the list and who of it has a veto, or a sentence if nobody got it.
   *
   * @param units ids in the order of the decision
   */
  List<Block> of(List<String> units) {
    Map<Optional<String>, List<String>> groups = new LinkedHashMap<>();
    register.groups().forEach(group -> groups.put(Optional.of(group.id()), new ArrayList<>()));
    units.stream()
        .flatMap(id -> register.unit(id).stream())
        .forEach(
            unit -> groups.computeIfAbsent(unit.group(), g -> new ArrayList<>()).add(unit.name()));
    groups.values().removeIf(List::isEmpty);
    if (groups.isEmpty()) {
      return List.of(Block.Paragraph.of(words.say("nobody")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Names(
            groups.entrySet().stream()
                .map(e -> new Block.Group(heading(e, groups.size()), e.getValue()))
                .toList()));
    List<String> vetoed = vetoed(units);
    if (!vetoed.isEmpty()) {
      String note = words.say("notice.vetoed", String.join(words.say("separator"), vetoed));
      blocks.add(Block.Paragraph.of(words.compact(note)));
    }
    return blocks;
  }

  private List<String> vetoed(List<String> units) {
    return ranked.awards().standings().stream()
        .filter(s -> units.contains(s.unit().id()) && !s.vetoes().isEmpty())
        .map(s -> words.say("notice.vetoed.unit", s.unit().name(), standings.vetoed(s)))
        .toList();
  }

  private String heading(Map.Entry<Optional<String>, List<String>> group, int groups) {
    if (groups == 1) {
      return "";
    }
    String name =
        group
            .getKey()
            .flatMap(register::group)
            .map(Register.Group::name)
            .orElseGet(() -> words.say("ranking.rest"));
    return words.compact(words.say("notice.group", name, group.getValue().size()));
  }
}
