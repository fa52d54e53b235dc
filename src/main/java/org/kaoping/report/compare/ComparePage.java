package org.kaoping.report.compare;

import org.kaoping.report.Share;

/**
 * The page that compares units of an evaluation; what it compares is a file beside it.
 *
 * @param evaluation title
 * @param units how many units can be compared at a time
 * @param empty the bar that scripts fill
 * @param rankingHref the page of the evaluation
 * @param downloadsHref where the tables are to be had
 * @param resultsHref the same results for programs
 */
public record ComparePage(
    String evaluation,
    int units,
    Share empty,
    String rankingHref,
    String downloadsHref,
    String resultsHref) {}
