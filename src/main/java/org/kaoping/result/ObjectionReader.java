package org.kaoping.result;

import java.time.LocalDate;
import java.util.List;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads an {@code objections.yaml}, from a tree whose shape was checked. */
public final class ObjectionReader {
  private final Places places;

  /** Creates a reader that notes the place of everything it reads in {@code places}. */
  public ObjectionReader(Places places) {
    this.places = places;
  }

  /** Returns the objections, in the order of the file. */
  public List<Objection> objections(YamlNode root) {
    return Fields.of(root).list("objections", this::objection);
  }

  private Objection objection(YamlNode node) {
    Fields f = Fields.of(node);
    Objection objection =
        new Objection(
            f.text("id"),
            LocalDate.parse(f.text("received")),
            PublishedValue.read(f),
            f.optionalText("rule"),
            f.text("says"),
            f.optionalNode("decision").map(this::decision));
    return places.note(objection, node);
  }

  private Objection.Decision decision(YamlNode node) {
    Fields f = Fields.of(node);
    Objection.Decision decision =
        new Objection.Decision(
            Objection.Outcome.of(f.text("outcome")),
            LocalDate.parse(f.text("date")),
            f.optionalText("by"),
            f.optionalText("reason"),
            f.optionalText("correction").map(LocalDate::parse));
    return places.note(decision, node);
  }
}
