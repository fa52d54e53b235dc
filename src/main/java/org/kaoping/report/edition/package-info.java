/**
 * What editions tell: results without what is withheld, and the proof that nothing of it is told.
 */
@NullMarked
package org.kaoping.report.edition;

import org.jspecify.annotations.NullMarked;
