package org.kaoping.editor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A yaml-language-server in a process of its own, asked as an editor asks it. */
final class LanguageServer implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of("src/test/node/node_modules/yaml-language-server/bin/yaml-language-server");
  private static final int PATIENCE_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final OutputStream to;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final Map<String, JsonNode> diagnostics = new HashMap<>();
  private int last;

  LanguageServer() throws IOException, InterruptedException {
    process =
        new ProcessBuilder("node", PROGRAM.toString(), "--stdio")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    to = process.getOutputStream();
    Thread reader = new Thread(this::receive, "language server");
    reader.setDaemon(true);
    reader.start();
    ask("initialize", Map.of("processId", ProcessHandle.current().pid(), "capabilities", Map.of()));
    tell("initialized", Map.of());
  }

  /** Opens a file; it need not be there. */
  void open(Path file, String text) throws IOException {
    tell(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", uri(file), "languageId", "yaml", "version", 1, "text", text)));
  }

  /** Returns the keys and values that can be written at a place; lines and characters from 0. */
  List<String> completion(Path file, int line, int character)
      throws IOException, InterruptedException {
    JsonNode found = ask("textDocument/completion", at(file, line, character));
    JsonNode items = found.has("items") ? found.path("items") : found;
    return items.valueStream().map(item -> item.path("label").asString()).toList();
  }

  /** Returns what is said of what stands at a place. */
  String hover(Path file, int line, int character) throws IOException, InterruptedException {
    return ask("textDocument/hover", at(file, line, character))
        .path("contents")
        .path("value")
        .asString("")
        .replaceAll("\\\\(\\p{Punct})", "$1"); // it is Markdown
  }

  /** Returns what is wrong with a file that was opened. */
  List<String> diagnostics(Path file) throws IOException, InterruptedException {
    JsonNode told = diagnostics.get(uri(file));
    while (told == null) {
      take();
      told = diagnostics.get(uri(file));
    }
    return told.valueStream().map(d -> d.path("message").asString()).toList();
  }

  private static Map<String, Object> at(Path file, int line, int character) {
    return Map.of(
        "textDocument", Map.of("uri", uri(file)),
        "position", Map.of("line", line, "character", character));
  }

  private static String uri(Path file) {
    return file.toUri().toString();
  }

  private JsonNode ask(String method, Map<String, Object> what)
      throws IOException, InterruptedException {
    last++;
    send(Map.of("jsonrpc", "2.0", "id", last, "method", method, "params", what));
    while (true) {
      JsonNode message = take();
      if (message.path("id").asInt(0) == last && !message.has("method")) {
        return message.path("result");
      }
    }
  }

  private void tell(String method, Map<String, Object> what) throws IOException {
    send(Map.of("jsonrpc", "2.0", "method", method, "params", what));
  }

  private void send(Object message) throws IOException {
    byte[] body = JSON.writeValueAsBytes(message);
    to.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(US_ASCII));
    to.write(body);
    to.flush();
  }

  private JsonNode take() throws IOException, InterruptedException {
    JsonNode message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new IOException("yaml-language-server says nothing");
    }
    if (message.path("method").asString("").equals("textDocument/publishDiagnostics")) {
      JsonNode told = message.path("params");
      diagnostics.put(told.path("uri").asString(), told.path("diagnostics"));
    } else if (message.has("method") && message.has("id")) {
      answer(message);
    }
    return message;
  }

  /** It asks for settings; it must not look for schemas elsewhere. */
  private void answer(JsonNode request) throws IOException {
    Map<String, Object> settings = Map.of("schemaStore", Map.of("enable", false));
    List<Object> each =
        request.path("params").path("items").valueStream().map(item -> (Object) settings).toList();
    send(Map.of("jsonrpc", "2.0", "id", request.path("id"), "result", each));
  }

  private void receive() {
    try (InputStream from = new BufferedInputStream(process.getInputStream())) {
      while (true) {
        int length = 0;
        for (String line = line(from); !line.isEmpty(); line = line(from)) {
          if (line.startsWith("Content-Length: ")) {
            length = Integer.parseInt(line.substring("Content-Length: ".length()));
          }
        }
        received.add(JSON.readTree(new String(from.readNBytes(length), UTF_8)));
      }
    } catch (EOFException e) {
      // It has ended, and who waits is told so.
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String line(InputStream from) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = from.read(); c != '\n'; c = from.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
