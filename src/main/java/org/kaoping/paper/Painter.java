package org.kaoping.paper;

import java.util.Optional;

/** Paints the charts of documents as pixels. */
public interface Painter {
  /** Paints nothing: documents say what charts show. */
  Painter NONE = chart -> Optional.empty();

  /** Returns a chart as PNG; nothing if there is no font for it. */
  Optional<byte[]> png(Block.Chart chart);
}
