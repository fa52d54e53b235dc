package org.kaoping.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;

/**
 * The values of a mapping whose shape was checked: asking for what the shape does not promise is a
 * mistake of the program.
 *
 * @param mapping where they stand
 */
public record Fields(YamlNode.Mapping mapping) {
  /** Returns the fields of a node that the shape promises to be a mapping. */
  public static Fields of(YamlNode node) {
    return new Fields((YamlNode.Mapping) node);
  }

  public SourceSpan span() {
    return mapping.span();
  }

  public boolean has(String key) {
    return mapping.has(key);
  }

  public YamlNode node(String key) {
    return mapping.value(key).orElseThrow();
  }

  public Optional<YamlNode> optionalNode(String key) {
    return mapping.value(key);
  }

  public String text(String key) {
    return textOf(node(key));
  }

  public Optional<String> optionalText(String key) {
    Optional<YamlNode> text = mapping.value(key);
    return text.isPresent() ? Optional.of(textOf(text.get())) : Optional.empty();
  }

  public Decimal decimal(String key) {
    return Decimal.of(text(key));
  }

  public Optional<Decimal> optionalDecimal(String key) {
    return optionalText(key).map(Decimal::of);
  }

  public Quantity quantity(String key) {
    return Quantity.of(text(key));
  }

  public Optional<Quantity> optionalQuantity(String key) {
    return optionalText(key).map(Quantity::of);
  }

  public boolean truth(String key) {
    return optionalText(key).map("true"::equals).orElse(false);
  }

  /** Returns the fields of a mapping within this one. */
  public Fields fields(String key) {
    return of(node(key));
  }

  public Optional<Fields> optionalFields(String key) {
    return mapping.value(key).map(Fields::of);
  }

  /** Returns what {@code read} makes of each item of a list, nothing where the key is missing. */
  public <T> List<T> list(String key, Function<YamlNode, T> read) {
    Optional<YamlNode> list = mapping.value(key);
    if (list.isEmpty()) {
      return List.of();
    }
    List<T> items = new ArrayList<>();
    for (YamlNode item : ((YamlNode.Sequence) list.get()).items()) {
      items.add(read.apply(item));
    }
    return List.copyOf(items);
  }

  /** Returns the texts of a list, nothing where the key is missing. */
  public List<String> texts(String key) {
    return list(key, Fields::textOf);
  }

  /** Returns the entries of a mapping within this one, nothing where the key is missing. */
  public List<YamlNode.Entry> entries(String key) {
    Optional<YamlNode> within = mapping.value(key);
    return within.isPresent() ? of(within.get()).mapping().entries() : List.of();
  }

  /** Returns the text of a scalar. */
  public static String textOf(YamlNode node) {
    return ((YamlNode.Scalar) node).text();
  }
}
