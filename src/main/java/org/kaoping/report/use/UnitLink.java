package org.kaoping.report.use;

import java.util.List;

/**
 * A unit that a use of results concerns.
 *
 * @param text its name, perhaps with its ranking
 * @param href relative address
 * @param marks its vetoes with what they do: none or one
 */
public record UnitLink(String text, String href, List<String> marks) {}
