/** The page of a unit: every point with its origin, its place, its years. */
@NullMarked
package org.kaoping.report.unit;

import org.jspecify.annotations.NullMarked;
