/** Which font serves which typeface of an official document, and what the machine lacks. */
@NullMarked
package org.kaoping.typeface;

import org.jspecify.annotations.NullMarked;
