/** Notices: from prose and results to official documents, with what has to be true of them. */
@NullMarked
package org.kaoping.notice;

import org.jspecify.annotations.NullMarked;
