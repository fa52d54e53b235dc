package org.kaoping.rehearse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * What somebody wrote about a draft scheme: where in earlier results it reads what is not called
 * alike there. Names of the draft stand before those of the earlier scheme.
 *
 * @param indicators by id of the leaf
 * @param measures shared ones, by id
 */
public record SchemeMapping(
    List<Origin> indicators,
    List<Shared> measures,
    Map<YamlNode.Scalar, YamlNode.Scalar> sources,
    Map<YamlNode.Scalar, YamlNode.Scalar> periods) {

  /**
   * Where a leaf reads.
   *
   * @param leaf its id
   * @param from the leaf of the earlier scheme, if it is named
   * @param assume what is recorded of every unit, beside what is read
   */
  public record Origin(
      YamlNode.Scalar leaf,
      Optional<YamlNode.Scalar> from,
      Map<YamlNode.Scalar, YamlNode.Scalar> rules,
      Map<YamlNode.Scalar, YamlNode.Scalar> measures,
      Map<YamlNode.Scalar, YamlNode.Scalar> checks,
      Optional<YamlNode> assume) {}

  /** Where a shared measure is read, or what it is assumed to be: one of both. */
  public record Shared(
      YamlNode.Scalar measure, Optional<YamlNode.Scalar> from, Optional<YamlNode> assume) {}

  /** Returns that of a draft in which everything is called as it was. */
  public static SchemeMapping none() {
    return new SchemeMapping(List.of(), List.of(), Map.of(), Map.of());
  }

  /** Reads a mapping whose shape was checked. */
  public static SchemeMapping read(YamlNode root) {
    Fields f = Fields.of(root);
    return new SchemeMapping(
        f.entries("indicators").stream().map(SchemeMapping::origin).toList(),
        f.entries("measures").stream().map(SchemeMapping::shared).toList(),
        names(f, "sources"),
        names(f, "periods"));
  }

  private static Origin origin(YamlNode.Entry entry) {
    Fields f = Fields.of(entry.value());
    return new Origin(
        entry.key(),
        scalar(f, "from"),
        names(f, "rules"),
        names(f, "measures"),
        names(f, "checks"),
        f.optionalNode("assume"));
  }

  private static Shared shared(YamlNode.Entry entry) {
    Fields f = Fields.of(entry.value());
    return new Shared(entry.key(), scalar(f, "from"), f.optionalNode("assume"));
  }

  private static Optional<YamlNode.Scalar> scalar(Fields f, String key) {
    return f.optionalNode(key).map(YamlNode.Scalar.class::cast);
  }

  private static Map<YamlNode.Scalar, YamlNode.Scalar> names(Fields f, String key) {
    Map<YamlNode.Scalar, YamlNode.Scalar> names = new LinkedHashMap<>();
    f.entries(key).forEach(e -> names.put(e.key(), (YamlNode.Scalar) e.value()));
    return names;
  }

  /** Returns where a leaf reads, if it is written. */
  Optional<Origin> origin(String leaf) {
    return indicators.stream().filter(origin -> origin.leaf().text().equals(leaf)).findFirst();
  }

  Optional<Shared> shared(String measure) {
    return measures.stream().filter(each -> each.measure().text().equals(measure)).findFirst();
  }

  /** Returns what stands behind a name, or the name itself. */
  static String of(Map<YamlNode.Scalar, YamlNode.Scalar> names, String name) {
    for (Map.Entry<YamlNode.Scalar, YamlNode.Scalar> each : names.entrySet()) {
      if (each.getKey().text().equals(name)) {
        return each.getValue().text();
      }
    }
    return name;
  }
}
