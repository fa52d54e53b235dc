package org.kaoping.report;

/**
 * Something to follow.
 *
 * @param text what the reader sees
 * @param href relative address
 */
public record Link(String text, String href) {}
