package org.kaoping.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.everit.json.schema.ValidationException;
import org.json.JSONArray;
import org.json.JSONObject;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;

/** Checks a tree against the JSON Schema of its kind of file. */
public final class ShapeCheck {
  private ShapeCheck() {}

  /** Returns what does not fit, sorted by place; a tree without errors can be read into records. */
  public static List<Diagnostic> check(Shape shape, YamlNode root) {
    List<Diagnostic> split = new ArrayList<>();
    SplitNumbers.add(root, split);
    return split.isEmpty() && shape.isFor(root)
        ? List.of()
        : Stream.concat(violations(shape, root), split.stream())
            .sorted(Diagnostic.BY_PLACE)
            .distinct()
            .toList();
  }

  private static Stream<Diagnostic> violations(Shape shape, YamlNode root) {
    try {
      shape.validate(json(root));
      return Stream.empty();
    } catch (ValidationException e) {
      return new Violations(root, shape).of(e);
    }
  }

  static Object json(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      JSONObject object = new JSONObject();
      for (YamlNode.Entry entry : mapping.entries()) {
        object.put(entry.key().text(), json(entry.value()));
      }
      return object;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      JSONArray array = new JSONArray();
      sequence.items().forEach(item -> array.put(json(item)));
      return array;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return scalar.absent() ? JSONObject.NULL : scalar.text();
  }

  /**
   * {@link Code#SPLIT_NUMBER}: a comma between thousands, which within brackets makes two numbers
   * of one. What follows it has three digits, no blank in front, and either begins with a zero, as
   * no number does that somebody writes, or stands in a list that has blanks behind other commas.
   */
  static final class SplitNumbers {
    private static final Pattern FIRST = Pattern.compile("-?[1-9][0-9]{0,2}");
    private static final Pattern REST = Pattern.compile("[0-9]{3}(?:\\.[0-9]+)?%?");

    private SplitNumbers() {}

    /** Adds those in a tree. */
    static void add(YamlNode node, List<Diagnostic> found) {
      if (node instanceof YamlNode.Mapping mapping) {
        for (YamlNode.Entry entry : mapping.entries()) {
          add(entry.value(), found);
        }
      } else if (node instanceof YamlNode.Sequence list) {
        of(list.items(), found);
        for (YamlNode item : list.items()) {
          add(item, found);
        }
      }
    }

    private static void of(List<YamlNode> items, List<Diagnostic> found) {
      boolean spaced = false;
      for (int i = 1; i < items.size(); i++) {
        spaced |= gap(items.get(i - 1), items.get(i)) > 1;
      }
      for (int i = 1; i < items.size(); i++) {
        if (items.get(i - 1) instanceof YamlNode.Scalar first
            && items.get(i) instanceof YamlNode.Scalar rest
            && gap(first, rest) == 1
            && FIRST.matcher(first.text()).matches()
            && REST.matcher(rest.text()).matches()
            && (spaced || rest.text().startsWith("0"))) {
          found.add(
              Diagnostic.of(
                  Code.SPLIT_NUMBER,
                  rest.span(),
                  first.text(),
                  rest.text(),
                  first.text() + rest.text()));
        }
      }
    }

    /** Returns how many characters stand between two values of one line, 0 if there are lines. */
    private static int gap(YamlNode left, YamlNode right) {
      return left.span().line() == right.span().line()
          ? right.span().column() - left.span().column() - left.span().length()
          : 0;
    }
  }
}
