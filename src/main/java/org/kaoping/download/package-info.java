/** Tables as files for spreadsheets. */
@NullMarked
package org.kaoping.download;

import org.jspecify.annotations.NullMarked;
