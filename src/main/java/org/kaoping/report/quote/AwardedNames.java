package org.kaoping.report.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.paper.Block;
import org.kaoping.result.Register;
import org.kaoping.wording.Words;

/** Lists the units that got an award as notices do: by group, in the order of the decision. */
final class AwardedNames {
  private final Register register;
  private final Words words;

  AwardedNames(Register register, Words words) {
    this.register = register;
    this.words = words;
  }

  /**
   * Returns the list, or a sentence if nobody got it.
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
    return groups.isEmpty()
        ? List.of(Block.Paragraph.of(words.say("nobody")))
        : List.of(
            new Block.Names(
                groups.entrySet().stream()
                    .map(e -> new Block.Group(heading(e, groups.size()), e.getValue()))
                    .toList()));
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
