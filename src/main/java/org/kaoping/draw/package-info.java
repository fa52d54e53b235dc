/**
 * Charts as records, drawn by JFreeChart and written as small SVG elements for HTML pages, and the
 * colours that they and the pages have.
 */
@NullMarked
package org.kaoping.draw;

import org.jspecify.annotations.NullMarked;
