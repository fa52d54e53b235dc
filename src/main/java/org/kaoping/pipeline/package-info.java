/** The order of the stages: what validating and building are made of. */
@NullMarked
package org.kaoping.pipeline;

import org.jspecify.annotations.NullMarked;
