/**
 * What holds for every workspace: random valid workspaces, a second scorer written straight from
 * the language's contract, and properties that compare the two.
 */
@NullMarked
package org.kaoping.properties;

import org.jspecify.annotations.NullMarked;
