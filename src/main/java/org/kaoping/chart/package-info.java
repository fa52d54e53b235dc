/**
 * Charts: descriptions as records, drawn by JFreeChart and written as small SVG elements for HTML
 * pages.
 */
@NullMarked
package org.kaoping.chart;

import org.jspecify.annotations.NullMarked;
