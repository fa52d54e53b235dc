package org.kaoping.webserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A reader's program that keeps its connection and, if it is to, copies of what it got, about which
 * it asks as browsers do.
 */
final class Client {
  private final RealServer server;
  private final boolean keeps;
  private final boolean packed;
  private final Map<String, Copy> copies = new HashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(60))
          .build();

  private record Copy(String hash, HttpResponse<byte[]> response) {}

  /**
   * What a reader sees.
   *
   * @param status of the answer
   * @param hash SHA-256 of the page, whether it was sent or kept
   */
  record Seen(int status, String hash) {}

  Client(RealServer server, boolean keeps, boolean packed) {
    this.server = server;
    this.keeps = keeps;
    this.packed = packed;
  }

  Seen get(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path));
    request.timeout(Duration.ofSeconds(60));
    if (packed) {
      request.header("Accept-Encoding", "gzip");
    }
    Optional<Copy> copy = Optional.ofNullable(copies.get(path));
    copy.flatMap(c -> c.response.headers().firstValue("ETag"))
        .ifPresent(tag -> request.header("If-None-Match", tag));
    copy.flatMap(c -> c.response.headers().firstValue("Last-Modified"))
        .ifPresent(time -> request.header("If-Modified-Since", time));
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() == 304 && copy.isPresent()) {
      return new Seen(304, copy.get().hash);
    }
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (length >= 0 && length != response.body().length) {
      throw new IOException(length + " bytes promised, " + response.body().length + " sent");
    }
    String hash = sha256(unpacked(response));
    if (keeps) {
      copies.put(path, new Copy(hash, response));
    }
    return new Seen(response.statusCode(), hash);
  }

  private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    if (response.headers().firstValue("Content-Encoding").isEmpty()) {
      return response.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return in.readAllBytes();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
