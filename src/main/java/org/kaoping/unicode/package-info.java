/** Which characters a text may have that is published. */
@NullMarked
package org.kaoping.unicode;

import org.jspecify.annotations.NullMarked;
