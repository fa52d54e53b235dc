package org.kaoping.report.table;

import java.util.function.Supplier;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;

/** A table of an evaluation: as a file of its own, and as a sheet of the evaluation's workbook. */
public record TableOffer(Offer offer, Xlsx.Sheet sheet) {
  /**
   * Returns a table in the words {@code download.<name>}.
   *
   * @param path of its file
   * @param table makes it, for several threads at once
   */
  public static TableOffer of(Report report, String name, String path, Supplier<Table> table) {
    return new TableOffer(
        Offer.of(report, name, Csv.file(path, table)),
        new Xlsx.Sheet(report.words().say("download." + name), table));
  }
}
