package org.kaoping.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A workbook as it was saved.
 *
 * @param path what diagnostics call the file
 * @param sheets in order, hidden ones, too
 * @param names names that were given to cells
 */
public record Workbook(String path, List<Sheet> sheets, List<DefinedName> names) {
  public Workbook {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
  }

  /**
   * A name that was given to cells, values or formulas.
   *
   * @param name unique, whatever its case, unless it belongs to a sheet alone
   * @param refersTo what it stands for, as it is saved, e.g. {@code 登记!$C$7}
   */
  public record DefinedName(String name, String refersTo) {}

  /** Returns the sheet of a name, if there is one; names of sheets are unique. */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }
}
