/**
 * Notices: their headers, what has to be true of them, the official documents and pages they
 * become.
 */
@NullMarked
package org.kaoping.report.notice;

import org.jspecify.annotations.NullMarked;
