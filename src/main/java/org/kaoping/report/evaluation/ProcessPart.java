package org.kaoping.report.evaluation;

import java.util.List;
import org.kaoping.report.Link;

/**
 * How an evaluation proceeds.
 *
 * @param stages in the order of time, may be empty
 * @param lacking who has not reported what others have, may be empty
 */
public record ProcessPart(List<StageRow> stages, List<Lacking> lacking) {
  /** A stage with its days, e.g. {@code 2023年11月1日 至 2023年11月30日}. */
  public record StageRow(String title, String days, String note) {}

  /** Units whose assessment by a source is not there. */
  public record Lacking(String title, List<Link> units) {}
}
