package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.pipeline.CheckedWorkspace;
import org.kaoping.pipeline.Validation;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Edition;
import org.kaoping.report.evaluation.ResultsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program makes of a workspace that is written to files. */
final class Published {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Published() {}

  /** Returns the evaluation of a workspace, which must be without errors. */
  static RankedEvaluation evaluation(Workspace workspace, Path folder) {
    workspace.write(folder);
    return evaluation(folder);
  }

  static RankedEvaluation evaluation(Path folder) {
    Checked<CheckedWorkspace> checked = Validation.run(folder);
    assertThat(checked.diagnostics())
        .as("random schemes leave a start unsaid, and twins share a name, on purpose")
        .extracting(Diagnostic::code)
        .isSubsetOf(Code.START_UNSTATED, Code.SAME_NAME);
    return checked.value().orElseThrow().evaluations().stream()
        .filter(ranked -> ranked.evaluation().id().equals("e"))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the text of {@code results.json}. */
  static String json(Workspace workspace, Path folder) {
    workspace.write(folder);
    return json(folder);
  }

  /** Returns the text of {@code results.json} of a workspace that is written already. */
  static String json(Path folder) {
    StringWriter out = new StringWriter();
    ResultsJson.file(evaluation(folder), Edition.WHOLE).content().accept(out);
    return out.toString();
  }

  /** Returns the units of {@code results.json} in their order, with empty texts for nulls. */
  static List<Map<String, Object>> units(Workspace workspace, Path folder) {
    List<Map<String, Object>> units = new ArrayList<>();
    MAPPER.readTree(json(workspace, folder)).get("units").forEach(u -> units.add(mapping(u)));
    return units;
  }

  private static Map<String, Object> mapping(JsonNode object) {
    Map<String, Object> plain = new LinkedHashMap<>();
    object.properties().forEach(entry -> plain.put(entry.getKey(), plain(entry.getValue())));
    return plain;
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      return mapping(node);
    }
    if (node.isArray()) {
      return node.valueStream().map(Published::plain).toList();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isInt() ? node.intValue() : node.isNull() ? "" : node.stringValue();
  }

  /** Returns the units of {@code results.json} by id. */
  static Map<String, Map<String, Object>> unitsById(Workspace workspace, Path folder) {
    Map<String, Map<String, Object>> units = new LinkedHashMap<>();
    units(workspace, folder).forEach(unit -> units.put(String.valueOf(unit.get("unit")), unit));
    return units;
  }
}
