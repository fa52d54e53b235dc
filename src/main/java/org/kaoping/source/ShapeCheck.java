package org.kaoping.source;

import java.util.List;
import java.util.stream.Stream;
import org.everit.json.schema.ValidationException;
import org.json.JSONArray;
import org.json.JSONObject;
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
}
