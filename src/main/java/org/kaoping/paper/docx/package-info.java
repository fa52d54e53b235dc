/** Official documents as files that clerks edit in Word and WPS. */
@NullMarked
package org.kaoping.paper.docx;

import org.jspecify.annotations.NullMarked;
