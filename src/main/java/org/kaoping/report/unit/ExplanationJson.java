package org.kaoping.report.unit;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints how a unit came to its score for programs: a JSON object, its texts those of the page. */
public final class ExplanationJson {
  private final JsonGenerator json;

  private ExplanationJson(JsonGenerator json) {
    this.json = json;
  }

  /** Returns the printed explanation; ends with a line end. */
  public static String print(Explanation of) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new ExplanationJson(json).explanation(of);
    }
    return out.append('\n').toString();
  }

  private void explanation(Explanation of) {
    UnitPage page = of.page();
    json.writeStartObject();
    json.writeStringProperty("unit", page.name());
    json.writeStringProperty("about", of.about());
    texts("banners", of.banners());
    json.writeStringProperty("total", page.total());
    json.writeStringProperty("full", page.full());
    optional("rank", page.rank());
    optional("grade", page.grade().orElse(""));
    texts("awards", page.awards());
    json.writeArrayPropertyStart("vetoes");
    for (UnitPage.Veto veto : page.vetoes()) {
      json.writeStartObject();
      json.writeStringProperty("title", veto.title());
      json.writeStringProperty("effect", veto.effect());
      json.writeStringProperty("text", veto.text());
      optional("note", veto.note().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("indicators");
    of.nodes().forEach(this::node);
    json.writeEndArray();
    optional("working", of.whole() ? page.totalWorking().orElse("") : "");
    json.writeEndObject();
  }

  private void node(Explanation.Node node) {
    json.writeStartObject();
    json.writeStringProperty("id", node.id());
    json.writeStringProperty("title", node.title());
    json.writeStringProperty("score", node.score());
    optional("points", node.points());
    optional("working", node.working().orElse(""));
    node.leaf().ifPresent(this::leaf);
    if (!node.children().isEmpty()) {
      json.writeArrayPropertyStart("indicators");
      node.children().forEach(this::node);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void leaf(UnitPage.Leaf leaf) {
    optional("working", leaf.working().orElse(""));
    texts("others", leaf.others());
    json.writeArrayPropertyStart("assessments");
    for (UnitPage.Assessment assessment : leaf.assessments()) {
      json.writeStartObject();
      optional("period", assessment.period());
      json.writeStringProperty("score", assessment.score());
      texts("marks", assessment.marks().stream().map(mark -> mark.text()).toList());
      optional("said", assessment.plain().orElse(""));
      optional("start", assessment.start());
      json.writeArrayPropertyStart("rules");
      assessment.lines().forEach(this::line);
      json.writeEndArray();
      optional("limit", assessment.limit().orElse(""));
      optional("about", assessment.about());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void line(UnitPage.Line line) {
    json.writeStartObject();
    json.writeStringProperty("rule", line.rule());
    json.writeStringProperty("working", line.working());
    json.writeStringProperty("points", line.points());
    texts("findings", line.findings().stream().map(UnitPage.FoundItem::text).toList());
    json.writeEndObject();
  }

  private void optional(String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private void texts(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
