/** What happens at a push: hooks of a repository that check what comes in, and publish it. */
@NullMarked
package org.kaoping.hook;

import org.jspecify.annotations.NullMarked;
