/** What readers find, and the page that finds it. */
@NullMarked
package org.kaoping.report.search;

import org.jspecify.annotations.NullMarked;
