/** All pages and files of a site, each made when it is asked for. */
@NullMarked
package org.kaoping.report.plan;

import org.jspecify.annotations.NullMarked;
