package org.kaoping.markup;

/** A stretch of a rendered text. */
public sealed interface Piece {

  /**
   * What is ready to be printed.
   *
   * @param html safe HTML, not balanced in itself
   */
  record Html(String html) implements Piece {}

  /**
   * A place where something is to be put, written <code>{{path}}</code>.
   *
   * @param path names with slashes between them, perhaps one at the front; no name is empty
   * @param line line of the text that the path stands on, counted from 1
   * @param column column of the path's first character, counted from 1 in code points
   */
  record Reference(String path, int line, int column) implements Piece {}
}
