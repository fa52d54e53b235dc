/** Semantic checks of schemes and results, one class per check; pure functions to diagnostics. */
@NullMarked
package org.kaoping.check;

import org.jspecify.annotations.NullMarked;
