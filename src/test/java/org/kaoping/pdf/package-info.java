/** Documents are set and measured. */
@NullMarked
package org.kaoping.pdf;

import org.jspecify.annotations.NullMarked;
