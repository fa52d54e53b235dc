/** Documents are set and measured. */
@NullMarked
package org.kaoping.paper.pdf;

import org.jspecify.annotations.NullMarked;
