/** What the git program knows: commits, and the files that stand in them. */
@NullMarked
package org.kaoping.git;

import org.jspecify.annotations.NullMarked;
