/** Numbers, dates, rules, standings and decisions in the words of a language. */
@NullMarked
package org.kaoping.wording;

import org.jspecify.annotations.NullMarked;
