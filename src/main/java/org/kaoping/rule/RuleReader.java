package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Finds out which kind of rule is meant; says what keeps it from being one. */
public record RuleReader(Places places, Problems problems) {
  /**
   * Returns the rule, or nothing after a diagnostic.
   *
   * @param leafPoints full points of the leaf that it belongs to
   */
  public Optional<Rule> read(YamlNode node, Decimal leafPoints) {
    Fields f = Fields.of(node);
    return effect(f, leafPoints)
        .map(
            effect ->
                places.note(
                    new Rule(
                        f.text("id"),
                        f.optionalText("text"),
                        f.optionalText("clause"),
                        f.optionalText("note"),
                        f.texts("periods"),
                        f.optionalDecimal("at-most"),
                        effect),
                    node));
  }

  private Optional<Effect> effect(Fields f, Decimal leafPoints) {
    List<String> all = Kinds.heads();
    List<String> heads =
        f.mapping().entries().stream().map(e -> e.key().text()).filter(all::contains).toList();
    String id = f.text("id");
    if (heads.isEmpty()) {
      String others = String.join(", ", Kinds.headsBesideMeasure());
      problems.add(Code.NO_RULE_KIND, f.span(), id, others);
      return Optional.empty();
    }
    WrittenRule rule = new WrittenRule(f, heads.get(0), leafPoints, problems);
    if (heads.size() > 1) {
      String second = heads.get(1);
      problems.add(Code.TWO_RULE_KINDS, rule.key(second), id, rule.head(), second);
      return Optional.empty();
    }
    Kind kind =
        Kinds.ALL.stream()
            .filter(k -> k.heads().contains(rule.head()) && k.isMeant().test(rule))
            .findFirst()
            .orElseThrow();
    return hasItsKeys(rule, kind) ? kind.read().apply(rule) : Optional.empty();
  }

  /** Refuses keys that make another kind. */
  private boolean hasItsKeys(WrittenRule rule, Kind kind) {
    List<String> wrong =
        Kinds.keys().stream().filter(rule::has).filter(key -> !kind.keys().contains(key)).toList();
    String mark = kind.keys().contains(kind.name()) ? kind.name() : rule.head();
    wrong.forEach(key -> problems.add(Code.KEY_NOT_USABLE, rule.key(key), key, mark));
    return wrong.isEmpty();
  }
}
