package org.kaoping.report.quote;

import java.util.List;
import org.kaoping.paper.Block;

/**
 * Paragraphs, lists and tables about one thing.
 *
 * @param title what they are about, for where a reader could not tell; empty if there is no need
 */
public record Titled(String title, List<Block> blocks) {
  public Titled {
    blocks = List.copyOf(blocks);
  }
}
