/** Charts of results, each with the sentence that it shows and its table. */
@NullMarked
package org.kaoping.figure;

import org.jspecify.annotations.NullMarked;
