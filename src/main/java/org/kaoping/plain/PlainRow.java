package org.kaoping.plain;

import java.util.List;
import org.kaoping.form.Entered;
import org.kaoping.form.FormField;
import org.kaoping.result.Register;
import org.kaoping.result.ResultTable;

/**
 * What a row of a table says of a unit.
 *
 * @param about the assessment that it belongs to
 * @param cells those that say something
 */
public record PlainRow(Register.Unit unit, Entered.About about, List<PlainCell> cells) {
  public PlainRow {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param field what it is of; of a remark the leaf as a whole
   * @param text as a form has it
   */
  public record PlainCell(ResultTable.Column column, FormField field, Entered.Text text) {
    boolean isRemark() {
      return column.kind() == ResultTable.Kind.REMARK;
    }
  }
}
