/** The pages that show how awards, and grades that go by place, came to their units. */
@NullMarked
package org.kaoping.report.award;

import org.jspecify.annotations.NullMarked;
