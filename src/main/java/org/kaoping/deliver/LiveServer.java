package org.kaoping.deliver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.JsonReport;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Preview;
import org.kaoping.source.WorkspaceFiles;

/** A web server for the one who works on a workspace: pages show every change by themselves. */
public final class LiveServer implements AutoCloseable {
  private static final String OWN = "/_kaoping/";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "csv", "text/csv; charset=utf-8",
          "xml", "application/xml",
          "svg", "image/svg+xml",
          "webp", "image/webp",
          "avif", "image/avif");

  private final Preview preview;
  private final Language language;
  private final Messages messages;
  private final Consumer<List<Diagnostic>> report;
  private final HttpServer http;
  private final ExecutorService threads;
  private final Watcher watcher;
  private final Audience audience = new Audience();
  private final String run = Long.toString(ProcessHandle.current().pid());
  private int count;
  private volatile State state;

  private LiveServer(
      Path root,
      Preview preview,
      HttpServer http,
      Language language,
      Consumer<List<Diagnostic>> report) {
    this.preview = preview;
    this.language = language;
    this.messages = Messages.of(language);
    this.report = report;
    this.http = http;
    this.state = new State(run + "-0", List.of());
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "serve");
              thread.setDaemon(true);
              return thread;
            });
    this.watcher = new Watcher(root, WorkspaceFiles.INPUTS, this::refresh);
  }

  /**
   * Reads the workspace and begins to serve its site.
   *
   * @param address where; port 0 is any that is free
   * @param language of messages
   * @param report told what is wrong after every change, also if nothing is
   * @throws IOException if the address cannot be used, e.g. because another program has it
   */
  public static LiveServer start(
      Path root,
      Preview preview,
      InetSocketAddress address,
      Language language,
      Consumer<List<Diagnostic>> report)
      throws IOException {
    LiveServer server =
        new LiveServer(root, preview, HttpServer.create(address, 0), language, report);
    server.refresh();
    server.http.setExecutor(server.threads);
    server.http.createContext("/", server::answer);
    server.http.start();
    server.threads.execute(server.watcher::run);
    var unused = CompletableFuture.runAsync(preview::rehearse); // nobody waits for it
    return server;
  }

  /** Returns the address of the site's first page. */
  public URI address() {
    InetAddress host = http.getAddress().getAddress();
    String name = host.isLoopbackAddress() ? "localhost" : host.getHostAddress();
    return URI.create("http://" + name + ":" + http.getAddress().getPort() + "/");
  }

  private synchronized void refresh() {
    List<Diagnostic> problems = preview.refresh();
    if (problems.stream().noneMatch(Diagnostic::isError)) {
      count++;
    }
    tell(new State(run + "-" + count, problems));
    report.accept(problems);
  }

  /** A template's fault shows only when a page is asked for. */
  private synchronized void tellFaults(List<Diagnostic> faults) {
    List<Diagnostic> all = new ArrayList<>(state.problems());
    faults.stream().filter(fault -> !all.contains(fault)).forEach(all::add);
    if (all.size() > state.problems().size()) {
      tell(new State(state.version(), all));
      report.accept(faults);
    }
  }

  private void tell(State next) {
    state = next;
    audience.tell(json(next));
  }

  private String json(State told) {
    List<Diagnostic> errors = told.problems().stream().filter(Diagnostic::isError).toList();
    String problems = new JsonReport(messages).print(errors).replace("\n", "");
    return "{\"version\":\"%s\",\"problems\":%s}".formatted(told.version(), problems);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!isForUs(exchange)) {
        send(exchange, 403, "text/plain", new byte[0]);
      } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, "text/plain", new byte[0]);
      } else if (path.equals(OWN + "events")) {
        audience.serve(exchange, json(state));
      } else if (path.startsWith(OWN)) {
        own(exchange, path.substring(OWN.length()));
      } else {
        page(exchange, path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Pages of other sites must not reach this one by a name of theirs for this machine. */
  private boolean isForUs(HttpExchange exchange) {
    if (!http.getAddress().getAddress().isLoopbackAddress()) {
      return true;
    }
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    return host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");
  }

  private static void own(HttpExchange exchange, String name) throws IOException {
    try (InputStream in =
        List.of("live.js", "live.css").contains(name)
            ? LiveServer.class.getResourceAsStream(name)
            : null) {
      if (in == null) {
        send(exchange, 404, "text/plain", new byte[0]);
      } else {
        send(exchange, 200, type(name), in.readAllBytes());
      }
    }
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    String version = state.version();
    Optional<Preview.Answer> found = preview.get(path);
    List<String> folders = found.isPresent() ? List.of() : preview.folders();
    Optional<Preview.Answer> answer = found.or(() -> preview.get(home(path, folders) + "404.html"));
    answer.map(Preview.Answer::diagnostics).ifPresent(this::tellFaults);
    Optional<byte[]> content = answer.flatMap(Preview.Answer::content);
    if (answer.isEmpty() && !folders.isEmpty()) {
      byte[] page = LivePage.folders(language.tag(), messages.text("serve.folders"), folders);
      send(
          exchange,
          path.equals("index.html") ? 200 : 404,
          type(".html"),
          LivePage.of(page, version));
    } else if (found.isEmpty() || content.isEmpty()) {
      byte[] none = LivePage.plain(language.tag(), "<p>" + messages.text("serve.none") + "</p>");
      byte[] page = LivePage.of(content.orElse(none), version);
      send(exchange, content.isEmpty() ? 503 : 404, type(".html"), page);
    } else if (path.endsWith(".html")) {
      send(exchange, 200, type(path), LivePage.of(content.get(), version));
    } else {
      send(exchange, 200, type(path), content.get());
    }
  }

  /** Returns the folder of the site that a path is in. */
  private static String home(String path, List<String> folders) {
    return folders.stream().filter(path::startsWith).findFirst().orElse("");
  }

  private static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return Optional.ofNullable(TYPES.get(ending))
        .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(path)))
        .orElse("application/octet-stream");
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean body = content.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, body ? content.length : -1);
    if (body) {
      exchange.getResponseBody().write(content);
    }
  }

  @Override
  public void close() {
    watcher.close();
    http.stop(0);
    threads.shutdownNow();
  }

  /**
   * What browsers have to know.
   *
   * @param version of the site; tells it from those before, of other runs too
   * @param problems of the workspace; with errors among them, the site is older than they are
   */
  record State(String version, List<Diagnostic> problems) {}

  /** A page with the script that shows it again when it has changed. */
  static final class LivePage {
    /** The page's own policy lets no script in; the server sends one that does. */
    private static final Pattern POLICY =
        Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\\n?");

    private LivePage() {}

    /** Returns the page, otherwise as it is. */
    static byte[] of(byte[] page, String version) {
      String html = POLICY.matcher(new String(page, StandardCharsets.UTF_8)).replaceFirst("");
      int end = Math.max(0, html.indexOf("</head>"));
      String script =
          "<script src=\"/_kaoping/live.js\" data-version=\"" + version + "\" defer></script>\n";
      return (html.substring(0, end) + script + html.substring(end))
          .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a page of links to sites in folders, whose names are ids. */
    static byte[] folders(String language, String text, List<String> folders) {
      String links =
          folders.stream()
              .map(folder -> "<li><a href=\"/%1$s\">%1$s</a></li>\n".formatted(folder))
              .collect(Collectors.joining());
      return plain(language, "<p>" + text + "</p>\n<ul>\n" + links + "</ul>");
    }

    /** Returns a page that is none of the site's. */
    static byte[] plain(String language, String body) {
      return """
          <!DOCTYPE html>
          <html lang="%s">
          <head>
          <meta charset="utf-8">
          <title>Kaoping</title>
          </head>
          <body>
          %s
          </body>
          </html>
          """
          .formatted(language, body)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The browsers that look on, each told by server-sent events (WHATWG HTML, section 9.2). */
  static final class Audience {
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
}
