/** What units objected to, what was decided and what came of it: a page, its table, and parts. */
@NullMarked
package org.kaoping.report.objection;

import org.jspecify.annotations.NullMarked;
