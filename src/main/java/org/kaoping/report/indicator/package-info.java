/** The pages of indicators, and the tables of scores, measures and findings. */
@NullMarked
package org.kaoping.report.indicator;

import org.jspecify.annotations.NullMarked;
