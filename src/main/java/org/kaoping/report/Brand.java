package org.kaoping.report;

import java.util.Optional;

/**
 * What makes a site its organisation's own, by its way from a page.
 *
 * @param logo a picture that stands for the organisation
 * @param style a style sheet with the organisation's colour
 */
public record Brand(Optional<String> logo, Optional<String> style) {}
