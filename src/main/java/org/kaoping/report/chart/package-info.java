/** Charts of results, each with its sentence and its table. */
@NullMarked
package org.kaoping.report.chart;

import org.jspecify.annotations.NullMarked;
