/** Whatever is done to what the program reads, or to the program itself: nothing is lost. */
package org.kaoping.hostile;
