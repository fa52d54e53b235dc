package org.kaoping.report.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what is in the CSV files of an evaluation, for programs. Source: Frictionless Data, “Tabular
 * Data Package” 1.0.
 */
final class DataPackage {
  private static final String ENDING = "\\.csv$";

  private final Report report;
  private final List<Offer> tables;

  private DataPackage(Report report, List<Offer> tables) {
    this.report = report;
    this.tables = tables;
  }

  /** Returns it, if anything of what is offered is a table. */
  static Optional<Offer> offer(Report report, List<Offer> offers) {
    List<Offer> tables =
        offers.stream()
            .filter(offer -> offer.files().stream().anyMatch(SiteFile.Rows.class::isInstance))
            .toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Offer.of(
                report,
                "data-package",
                SiteFile.Text.of(
                    Links.dataPackage(report.id()), new DataPackage(report, tables)::text)));
  }

  private String text() {
    ObjectNode whole = JsonMapper.shared().createObjectNode();
    whole.put("profile", "tabular-data-package");
    whole.put("name", report.id());
    whole.put("title", report.ranked().title());
    whole.put("description", report.state());
    ArrayNode resources = whole.putArray("resources");
    for (Offer offer : tables) {
      for (SiteFile file : offer.files()) {
        if (file instanceof SiteFile.Rows rows) {
          describe(rows, offer, resources.addObject());
        }
      }
    }
    return JsonMapper.shared().writeValueAsString(whole) + "\n";
  }

  private void describe(SiteFile.Rows rows, Offer offer, ObjectNode resource) {
    String path = rows.path().substring(report.id().length() + 1);
    resource.put("profile", "tabular-data-resource");
    resource.put("name", path.replaceFirst(ENDING, ""));
    resource.put("path", path);
    resource.put("title", offer.title());
    if (!offer.about().isEmpty()) {
      resource.put("description", offer.about());
    }
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource
        .putObject("dialect")
        .put("delimiter", ","); // readers guess, and a short table misleads them
    ArrayNode fields = resource.putObject("schema").putArray("fields");
    for (SiteFile.Column column : rows.columns().get()) {
      fields
          .addObject()
          .put("name", column.name())
          .put("title", column.name())
          .put("type", column.type().name().toLowerCase(Locale.ROOT));
    }
  }
}
