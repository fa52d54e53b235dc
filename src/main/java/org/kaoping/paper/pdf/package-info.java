/** Official documents as PDF, laid out exactly as GB/T 9704-2012 says. */
@NullMarked
package org.kaoping.paper.pdf;

import org.jspecify.annotations.NullMarked;
