/** Evaluation schemes: indicators, rules, measures, grades, vetoes, ranking and awards. */
@NullMarked
package org.kaoping.scheme;

import org.jspecify.annotations.NullMarked;
