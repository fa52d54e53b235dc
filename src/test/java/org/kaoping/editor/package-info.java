/**
 * What editors make of files and their schemas: the language server that they start. Needs {@code
 * src/test/node}, which {@code dev/test} installs.
 */
@NullMarked
package org.kaoping.editor;

import org.jspecify.annotations.NullMarked;
