/**
 * Real web servers, set up by the files of {@code docs/ready-made}, show what was published. Needs
 * nginx and Apache, which {@code dev/test} installs.
 */
@NullMarked
package org.kaoping.webserver;

import org.jspecify.annotations.NullMarked;
