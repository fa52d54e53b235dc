/** What readers find: titles of pages, how their Chinese is read, and where they are. */
@NullMarked
package org.kaoping.search;

import org.jspecify.annotations.NullMarked;
