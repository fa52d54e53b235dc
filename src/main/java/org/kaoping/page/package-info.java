/** What templates show: one record a page, of strings, and the addresses of pages. */
@NullMarked
package org.kaoping.page;

import org.jspecify.annotations.NullMarked;
