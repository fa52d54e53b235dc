package org.kaoping.scheme;

import java.util.List;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.source.Places;

/**
 * A scheme as read, not yet checked.
 *
 * @param scheme without the rules that make no sense by themselves
 * @param places of the scheme and of every record in it
 * @param diagnostics of those rules
 */
public record ReadScheme(Scheme scheme, Places places, List<Diagnostic> diagnostics) {}
