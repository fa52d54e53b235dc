/** The JSON Schemas of all kinds of files, and the check of a tree against them. */
@NullMarked
package org.kaoping.shape;

import org.jspecify.annotations.NullMarked;
