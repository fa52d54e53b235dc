/** The commands of the program: options, exit codes and what is printed. */
@NullMarked
package org.kaoping.cli;

import org.jspecify.annotations.NullMarked;
