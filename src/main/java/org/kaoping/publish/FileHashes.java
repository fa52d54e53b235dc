package org.kaoping.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.git.LineEnds;

/** SHA-256 of files, in lower-case hexadecimal digits; works on all processors. */
public final class FileHashes {
  private static final int BUFFER = 1 << 14;

  private FileHashes() {}

  /** How a file is hashed. */
  interface Hash {
    String of(Path file) throws IOException;
  }

  /**
   * Returns the hashes of files by their paths.
   *
   * @param files paths from {@code root} on, with forward slashes
   * @throws UncheckedIOException if one cannot be read
   */
  public static SortedMap<String, String> of(Path root, Collection<String> files) {
    return of(root, files, FileHashes::of);
  }

  /**
   * Returns the hashes of files of a work tree as git keeps them, whatever ends their lines have
   * there.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static SortedMap<String, String> ofInputs(Path root, Collection<String> files) {
    return of(root, files, FileHashes::ofInput);
  }

  private static SortedMap<String, String> of(Path root, Collection<String> files, Hash hash) {
    return each(
        files,
        file -> {
          try {
            return hash.of(root.resolve(file));
          } catch (IOException e) {
            throw new UncheckedIOException(root.resolve(file).toString(), e);
          }
        });
  }

  /** Returns what {@code hash} makes of each path. */
  static <T> SortedMap<String, T> each(Collection<String> files, Function<String, T> hash) {
    Map<String, T> hashes =
        List.copyOf(files).parallelStream()
            .collect(Collectors.toConcurrentMap(Function.identity(), hash));
    return Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** Returns the hash of a text in UTF-8. */
  public static String ofText(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the hash of the content of a file. */
  public static String ofBytes(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  /** Returns a stream that hashes what is written to another through it. */
  public static DigestOutputStream hashing(OutputStream out) {
    return new DigestOutputStream(out, sha256());
  }

  /** Returns the hash of all that was written to a stream. */
  public static String of(DigestOutputStream written) {
    return HexFormat.of().formatHex(written.getMessageDigest().digest());
  }

  static String ofInput(Path file) throws IOException {
    return ofBytes(LineEnds.asKept(Files.readAllBytes(file)));
  }

  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
