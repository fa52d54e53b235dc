package org.kaoping.report;

/**
 * One of the numbers that a page begins with.
 *
 * @param note what it was before, what it is of or consists of; may be empty
 */
public record KeyFigure(String title, String value, String note) {}
