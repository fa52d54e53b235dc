package org.kaoping.deliver;

/**
 * What came of it, in the user's language.
 *
 * @param done whether it was done, or found right
 * @param text lines, each with its end; empty if there is nothing to say
 */
public record Answer(boolean done, String text) {
  static Answer done(String... lines) {
    return new Answer(true, lines(lines));
  }

  static Answer refused(String... lines) {
    return new Answer(false, lines(lines));
  }

  private static String lines(String... lines) {
    return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
  }
}
