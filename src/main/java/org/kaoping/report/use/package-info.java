/** What results lead to: money, places in words. */
@NullMarked
package org.kaoping.report.use;

import org.jspecify.annotations.NullMarked;
