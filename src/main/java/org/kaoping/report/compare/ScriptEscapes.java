package org.kaoping.report.compare;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Makes JSON safe inside a script: nothing can end it, or a line of it. */
final class ScriptEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private static final SerializedString LINE = new SerializedString("\\u2028");
  private static final SerializedString PARAGRAPH = new SerializedString("\\u2029");

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes['<'] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return switch (character) {
      case '\u2028' -> LINE;
      case '\u2029' -> PARAGRAPH;
      default -> null;
    };
  }
}
