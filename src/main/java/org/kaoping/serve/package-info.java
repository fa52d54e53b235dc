/** Shows the site of a workspace to whom works on it, and again after every change. */
@NullMarked
package org.kaoping.serve;

import org.jspecify.annotations.NullMarked;
