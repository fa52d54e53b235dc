package org.kaoping.deliver;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The browsers that look on, each told by server-sent events (WHATWG HTML, section 9.2). */
final class Audience {
  /** Proxies and dead connections show themselves by this. */
  private static final long SIGN_OF_LIFE_SECONDS = 15;

  private final Queue<BlockingQueue<String>> listeners = new ConcurrentLinkedQueue<>();

  /** Tells everybody. */
  void tell(String line) {
    listeners.forEach(listener -> listener.add(line));
  }

  /**
   * Serves one browser until it goes.
   *
   * @param first what it is told at once
   */
  void serve(HttpExchange exchange, String first) throws IOException {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    listeners.add(lines);
    lines.add(first);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        String line = lines.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
        String event = line == null ? ":\n\n" : "data: " + line + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(lines);
    }
  }
}
