package org.kaoping.deliver;

import java.util.List;
import org.kaoping.diagnostic.Diagnostic;

/**
 * What browsers have to know.
 *
 * @param version of the site; tells it from those before, of other runs too
 * @param problems of the workspace; with errors among them, the site is older than they are
 */
record State(String version, List<Diagnostic> problems) {}
