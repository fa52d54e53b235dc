/** New workspaces and new files of them, with comments that teach. */
@NullMarked
package org.kaoping.begin;

import org.jspecify.annotations.NullMarked;
