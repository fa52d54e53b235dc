/** What pages show: one record a page, of strings ready to print. The only place for addresses. */
@NullMarked
package org.kaoping.view;

import org.jspecify.annotations.NullMarked;
