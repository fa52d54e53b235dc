package org.kaoping.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    return Stream.concat(violations(shape, root), SplitNumbers.in(root))
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

  private static Object json(YamlNode node) {
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

    /** Finds them in a tree. */
    static Stream<Diagnostic> in(YamlNode node) {
      if (node instanceof YamlNode.Mapping mapping) {
        return mapping.entries().stream().flatMap(entry -> in(entry.value()));
      }
      return node instanceof YamlNode.Sequence list
          ? Stream.concat(of(list.items()), list.items().stream().flatMap(SplitNumbers::in))
          : Stream.empty();
    }

    private static Stream<Diagnostic> of(List<YamlNode> items) {
      boolean spaced =
          IntStream.range(1, items.size()).anyMatch(i -> gap(items.get(i - 1), items.get(i)) > 1);
      return IntStream.range(1, items.size())
          .filter(i -> gap(items.get(i - 1), items.get(i)) == 1)
          .filter(i -> items.get(i - 1) instanceof YamlNode.Scalar)
          .filter(i -> items.get(i) instanceof YamlNode.Scalar)
          .boxed()
          .flatMap(
              i -> of((YamlNode.Scalar) items.get(i - 1), (YamlNode.Scalar) items.get(i), spaced));
    }

    private static Stream<Diagnostic> of(
        YamlNode.Scalar first, YamlNode.Scalar rest, boolean spaced) {
      return FIRST.matcher(first.text()).matches()
              && REST.matcher(rest.text()).matches()
              && (spaced || rest.text().startsWith("0"))
          ? Stream.of(
              Diagnostic.of(
                  Code.SPLIT_NUMBER,
                  rest.span(),
                  first.text(),
                  rest.text(),
                  first.text() + rest.text()))
          : Stream.empty();
    }

    /** Returns how many characters stand between two values of one line, 0 if there are lines. */
    private static int gap(YamlNode left, YamlNode right) {
      return left.span().line() == right.span().line()
          ? right.span().column() - left.span().column() - left.span().length()
          : 0;
    }
  }
}
