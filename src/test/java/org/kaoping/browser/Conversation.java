package org.kaoping.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;

/** Commands of WebDriver BiDi and their answers, and the events that come in between. */
final class Conversation {
  private static final int SECONDS = 60;

  /** What it says of elements that scripts have put others in the place of. */
  private static final Set<String> GONE =
      Set.of("no such node", "no such element", "move target out of bounds");

  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JSONObject>> asked = new ConcurrentHashMap<>();
  private final List<JSONObject> events = new ArrayList<>();

  Conversation(String address) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
  }

  /**
   * Returns the answer to a command.
   *
   * @throws StaleElementReferenceException if it is of an element that is in the page no more
   * @throws IllegalStateException if the answer is any other error, or there is none in a minute
   */
  JSONObject ask(String method, Map<String, Object> parameters) {
    int id = ids.incrementAndGet();
    CompletableFuture<JSONObject> answer = new CompletableFuture<>();
    asked.put(id, answer);
    JSONObject command =
        new JSONObject(Map.of("id", id, "method", method, "params", new JSONObject(parameters)));
    socket.sendText(command.toString(), true).join();
    JSONObject said = answer(method, answer);
    if (said.getString("type").equals("error")) {
      String error = said.getString("error");
      if (GONE.contains(error)) {
        throw new StaleElementReferenceException(said.getString("message"));
      }
      throw new IllegalStateException(method + ": " + said);
    }
    return said.getJSONObject("result");
  }

  private static JSONObject answer(String method, CompletableFuture<JSONObject> answer) {
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer to " + method, e);
    }
  }

  /** Waits until an event has come that fits. */
  void await(Predicate<JSONObject> fits) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    synchronized (events) {
      while (events.stream().noneMatch(fits)) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new IllegalStateException("nothing came but " + events);
        }
        try {
          events.wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** Takes the events that have come. */
  List<JSONObject> events() {
    synchronized (events) {
      List<JSONObject> taken = List.copyOf(events);
      events.clear();
      return taken;
    }
  }

  private void heard(JSONObject message) {
    if (message.getString("type").equals("event")) {
      synchronized (events) {
        events.add(message);
        events.notifyAll();
      }
    } else {
      asked.computeIfPresent(
          message.optInt("id"),
          (id, answer) -> {
            answer.complete(message);
            return null; // no more is said to it
          });
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        String message = parts.toString();
        parts.setLength(0);
        heard(new JSONObject(message));
      }
      from.request(1);
      return null;
    }
  }
}
