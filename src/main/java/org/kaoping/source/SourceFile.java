package org.kaoping.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  static final int LARGEST = 20_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Reads a file that exists.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Checked<SourceFile> read(Path root, String path) {
    try {
      return decoded(path, Files.readAllBytes(root.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static Checked<SourceFile> decoded(String path, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return rejected(
          Diagnostic.of(
              Code.YAML_LIMIT,
              SourceSpan.wholeFile(path),
              Phrase.of("limit.size", LARGEST / 1_000_000)));
    }
    Optional<String> foreign = ForeignEncoding.wide(bytes);
    if (foreign.isPresent()) {
      return rejected(
          Diagnostic.of(
                  Code.NOT_UTF8,
                  SourceSpan.wholeFile(path),
                  Phrase.of("encoding.wide", foreign.get()))
              .withHint("encoding.wide.hint", foreign.get()));
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      boolean gbk = ForeignEncoding.isGbk(bytes);
      Diagnostic wrong =
          Diagnostic.of(
              Code.NOT_UTF8,
              TextPlace.endOf(path, text),
              Phrase.of(gbk ? "encoding.gbk" : "encoding.unknown", in.position() + 1));
      return rejected(gbk ? wrong.withHint("encoding.gbk.hint") : wrong);
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Checked.of(new SourceFile(path, marked ? text.substring(1) : text), List.of());
  }

  private static Checked<SourceFile> rejected(Diagnostic diagnostic) {
    return Checked.rejected(List.of(diagnostic));
  }
}
