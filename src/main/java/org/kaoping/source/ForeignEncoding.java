package org.kaoping.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Recognizes the encodings in which editors save Chinese texts that they do not save in UTF-8. */
final class ForeignEncoding {
  private ForeignEncoding() {}

  /**
   * Returns the name of the encoding with two or four bytes a character that a file begins to be
   * in: by its mark or, without one, because one byte of its first characters is always zero.
   */
  static Optional<String> wide(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE, 0, 0) || begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of("UTF-32");
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return Optional.of("UTF-16LE");
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return Optional.of("UTF-16BE");
    }
    if (bytes.length < 4 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
      return Optional.of("UTF-16LE");
    }
    return bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0
        ? Optional.of("UTF-16BE")
        : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Says whether all bytes can be read as GBK, which a file that is not UTF-8 then mostly is. */
  static boolean isGbk(byte[] bytes) {
    try {
      Charset.forName("GBK").newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
