package org.kaoping.begin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/**
 * A unit to be added to a {@code units.yaml}.
 *
 * @param id lower-case letters, digits and hyphens
 */
public record NewUnit(String id, String name, Optional<String> kind, Optional<String> group) {
  private static final Pattern ITEM = Pattern.compile("( *)- +(\\{?).*");
  private static final Pattern REMARK = Pattern.compile("\\s*(?:#.*)?");

  /** Says whether such a file has a unit of this id. */
  boolean isIn(String text) {
    return units(text).stream()
        .flatMap(units -> units.items().stream())
        .anyMatch(unit -> plain(unit) instanceof Map<?, ?> keys && id.equals(keys.get("id")));
  }

  /**
   * Returns the text of a {@code units.yaml} with this unit at the end of the list, in the form of
   * the one before it; empty if that would change anything else.
   */
  Optional<String> addedTo(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    return units(text)
        .filter(units -> !units.items().isEmpty())
        .flatMap(
            units -> {
              int first = units.items().get(units.items().size() - 1).span().line() - 1;
              Matcher item = ITEM.matcher(lines.get(first).stripTrailing());
              return item.matches()
                  ? Optional.of(added(lines, first, item, end)).filter(l -> isOneMore(text, l))
                  : Optional.empty();
            });
  }

  private String added(List<String> lines, int first, Matcher item, String end) {
    int last = first;
    for (int line = first + 1; line < lines.size(); line++) {
      String next = lines.get(line);
      if (indentation(next) > item.group(1).length() && !next.isBlank()) {
        last = line;
      } else if (!REMARK.matcher(next.stripTrailing()).matches()) {
        break;
      }
    }
    if (!lines.get(last).endsWith("\n")) {
      lines.set(last, lines.get(last) + end);
    }
    String indent = item.group(1);
    String entry =
        item.group(2).isEmpty()
            ? keys().entrySet().stream()
                .map(key -> key.getKey() + ": " + key.getValue())
                .collect(Collectors.joining(end + indent + "  "))
            : flow();
    lines.add(last + 1, indent + "- " + entry + end);
    return String.join("", lines);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Returns it on one line. */
  String flow() {
    return keys().entrySet().stream()
        .map(key -> key.getKey() + ": " + key.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("id", id);
    keys.put("name", Templates.scalar(name));
    kind.ifPresent(text -> keys.put("kind", Templates.scalar(text)));
    group.ifPresent(text -> keys.put("group", text));
    return keys;
  }

  private static boolean isOneMore(String before, String after) {
    Optional<Map<?, ?>> then = tree(before).map(NewUnit::mapping);
    Optional<Map<?, ?>> now = tree(after).map(NewUnit::mapping);
    if (then.isEmpty() || now.isEmpty()) {
      return false;
    }
    Map<Object, Object> less = new LinkedHashMap<>(now.get());
    less.computeIfPresent(
        "units",
        (key, units) -> units instanceof List<?> list ? list.subList(0, list.size() - 1) : units);
    return less.equals(then.get());
  }

  private static Map<?, ?> mapping(YamlNode.Mapping root) {
    return root.entries().stream()
        .collect(Collectors.toMap(entry -> entry.key().text(), entry -> plain(entry.value())));
  }

  private static Object plain(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping(mapping);
    }
    if (node instanceof YamlNode.Sequence list) {
      return list.items().stream().map(NewUnit::plain).toList();
    }
    return ((YamlNode.Scalar) node).text();
  }

  private static Optional<YamlNode.Sequence> units(String text) {
    return tree(text)
        .flatMap(root -> root.value("units"))
        .filter(YamlNode.Sequence.class::isInstance)
        .map(YamlNode.Sequence.class::cast);
  }

  private static Optional<YamlNode.Mapping> tree(String text) {
    return new Yaml()
        .read(new SourceFile("units.yaml", text))
        .value()
        .filter(YamlNode.Mapping.class::isInstance)
        .map(YamlNode.Mapping.class::cast);
  }
}
