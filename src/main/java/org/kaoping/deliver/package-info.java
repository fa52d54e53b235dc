/**
 * How a site reaches its readers: the local server that shows a workspace at work, and the hooks of
 * a repository that check and publish what is pushed.
 */
@NullMarked
package org.kaoping.deliver;

import org.jspecify.annotations.NullMarked;
