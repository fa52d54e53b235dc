package org.kaoping.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;

/**
 * A text file of a workspace.
 *
 * @param path workspace-relative, with forward slashes
 * @param text its content without a byte order mark
 */
public record SourceFile(String path, String text) {
  /** Larger files are refused: {@value} bytes. */
  static final int LARGEST = 100_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What decoding puts where bytes stand for no character. */
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Reads a file that exists.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Checked<SourceFile> read(Path root, String path) {
    try {
      return bytes(root.resolve(path))
          .map(bytes -> decoded(path, bytes))
          .orElseGet(() -> rejected(beyondLimit(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /**
   * Reads a file that exists as programs of offices save it: in UTF-8 or, where it cannot be that,
   * in GB 18030, which GBK is part of.
   *
   * @param path what diagnostics call it
   * @throws UncheckedIOException if it cannot be read
   */
  public static Checked<SourceFile> readOfOffice(Path file, String path) {
    try {
      return bytes(file)
          .map(bytes -> decoded(path, inUtf8(bytes)))
          .orElseGet(() -> rejected(beyondLimit(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Returns what is in a file; nothing, and nothing is read, if that is more than memory has. */
  private static Optional<byte[]> bytes(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return channel.size() > LARGEST
          ? Optional.empty()
          : Optional.of(Channels.newInputStream(channel).readAllBytes());
    }
  }

  private static byte[] inUtf8(byte[] bytes) {
    Optional<String> other =
        ForeignEncoding.isIn(StandardCharsets.UTF_8, bytes)
            ? Optional.empty()
            : ForeignEncoding.gb18030(bytes);
    return other.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(bytes);
  }

  /** Returns what is wrong with a file that is larger than {@link #LARGEST}. */
  static Diagnostic beyondLimit(String path) {
    return Diagnostic.of(
            Code.YAML_LIMIT,
            SourceSpan.wholeFile(path),
            Phrase.of("limit.size", LARGEST / 1_000_000))
        .withHint("limit.size.hint");
  }

  private static Checked<SourceFile> decoded(String path, byte[] bytes) {
    Optional<String> foreign = ForeignEncoding.wide(bytes);
    if (foreign.isPresent()) {
      return rejected(
          Diagnostic.of(
                  Code.NOT_UTF8,
                  SourceSpan.wholeFile(path),
                  Phrase.of("encoding.wide", foreign.get()))
              .withHint("encoding.wide.hint", foreign.get()));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) { // written so, or standing for what cannot be read
      Optional<Diagnostic> wrong = undecodable(path, bytes);
      if (wrong.isPresent()) {
        return rejected(wrong.get());
      }
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    SourceFile file = new SourceFile(path, marked ? text.substring(1) : text);
    List<Diagnostic> suspects = new ArrayList<>();
    for (Suspects.Suspect suspect : Suspects.in(file.text())) {
      String before = file.text().substring(0, suspect.at());
      suspects.add(suspicious(suspect, TextPlace.endOf(path, before)));
    }
    return suspects.stream().anyMatch(Diagnostic::isError)
        ? Checked.rejected(suspects)
        : Checked.of(file, suspects);
  }

  /** Returns the first bytes that are not UTF-8, if there are some. */
  private static Optional<Diagnostic> undecodable(String path, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (!decoder.decode(in, out, true).isError()) {
      return Optional.empty();
    }
    boolean gbk = ForeignEncoding.isGbk(bytes);
    Diagnostic wrong =
        Diagnostic.of(
            Code.NOT_UTF8,
            TextPlace.endOf(path, out.flip().toString()),
            Phrase.of(gbk ? "encoding.gbk" : "encoding.unknown", in.position() + 1));
    return Optional.of(gbk ? wrong.withHint("encoding.gbk.hint") : wrong);
  }

  /** Returns what is wrong with a character that somebody wrote or that stands for an escape. */
  public static Diagnostic suspicious(Suspects.Suspect suspect, SourceSpan span) {
    return suspect.kind().isRefused()
        ? Diagnostic.of(
            Code.CHARACTER_REFUSED,
            span,
            LookAlikes.named(suspect.codePoint()),
            Phrase.of("character." + suspect.kind().name().toLowerCase(Locale.ROOT)))
        : Diagnostic.of(Code.CHARACTER_TURNS, span, LookAlikes.named(suspect.codePoint()));
  }

  private static Checked<SourceFile> rejected(Diagnostic diagnostic) {
    return Checked.rejected(List.of(diagnostic));
  }

  /** Counts lines and columns in a text. */
  static final class TextPlace {
    private TextPlace() {}

    /** Returns the place just behind the last character of {@code text}. */
    static SourceSpan endOf(String path, String text) {
      int line = 1;
      int start = 0;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        line++;
        start = i + 1;
      }
      return new SourceSpan(path, line, text.codePointCount(start, text.length()) + 1, 0);
    }
  }

  /**
   * Recognizes the encodings in which editors save Chinese texts that they do not save in UTF-8.
   */
  static final class ForeignEncoding {
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
      return isIn(Charset.forName("GBK"), bytes);
    }

    /** Says whether all bytes can be read in an encoding. */
    static boolean isIn(Charset encoding, byte[] bytes) {
      return read(encoding, bytes).isPresent();
    }

    /** Returns what bytes say in GB 18030, if they can be read so. */
    static Optional<String> gb18030(byte[] bytes) {
      return wide(bytes).isPresent() ? Optional.empty() : read(Charset.forName("GB18030"), bytes);
    }

    private static Optional<String> read(Charset encoding, byte[] bytes) {
      try {
        return Optional.of(encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }
  }
}
