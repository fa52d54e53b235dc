/** The first page of the site. */
@NullMarked
package org.kaoping.report.home;

import org.jspecify.annotations.NullMarked;
