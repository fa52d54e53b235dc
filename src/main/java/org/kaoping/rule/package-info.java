/** Rules: how something found, checked or measured becomes points. A kind of rule is a file. */
@NullMarked
package org.kaoping.rule;

import org.jspecify.annotations.NullMarked;
