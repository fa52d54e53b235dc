package org.kaoping.paper;

/**
 * A font as it serves a typeface.
 *
 * @param emboldened whether its outlines are to be drawn thicker than they are
 */
public record Cut(Font font, boolean emboldened) {}
