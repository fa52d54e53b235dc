/** Forms: workbooks in which results are recorded. */
@NullMarked
package org.kaoping.form;

import org.jspecify.annotations.NullMarked;
