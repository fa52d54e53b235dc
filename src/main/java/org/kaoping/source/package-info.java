/** Files of a workspace and their YAML as a tree that knows where everything stands. */
@NullMarked
package org.kaoping.source;

import org.jspecify.annotations.NullMarked;
