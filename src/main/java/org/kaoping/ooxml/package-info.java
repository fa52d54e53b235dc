/** What files of Office Open XML have in common: the archive and the text in it. */
@NullMarked
package org.kaoping.ooxml;

import org.jspecify.annotations.NullMarked;
