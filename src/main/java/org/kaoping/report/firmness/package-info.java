/** The page that says how firm the rankings of an evaluation are. */
@NullMarked
package org.kaoping.report.firmness;

import org.jspecify.annotations.NullMarked;
