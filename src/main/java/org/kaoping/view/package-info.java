/** Makes the pages of a site and the files beside them from ranked evaluations. */
@NullMarked
package org.kaoping.view;

import org.jspecify.annotations.NullMarked;
