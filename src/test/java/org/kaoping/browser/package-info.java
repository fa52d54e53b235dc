/**
 * What readers meet: the bundled site in a real browser, for those who see it, hear it, print it or
 * use the keyboard only; from a web server and by double click.
 */
@NullMarked
package org.kaoping.browser;

import org.jspecify.annotations.NullMarked;
