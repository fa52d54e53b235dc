package org.kaoping.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * The charts of a page; only those that say something.
 *
 * @param figures may be empty
 * @param losses where points are lost, if any are
 */
public record ChartPart(List<Figure> figures, Optional<HeatMap> losses) {}
