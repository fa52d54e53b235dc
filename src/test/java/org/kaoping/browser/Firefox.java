package org.kaoping.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;

/**
 * Debian's Firefox, told what to do in WebDriver BiDi, which it speaks without a driver; {@code
 * -Dfirefox} names another one.
 */
final class Firefox implements Tab {
  private static final String BINARY = System.getProperty("firefox", "/usr/bin/firefox-esr");

  /** The reader has left the page before a file of it was there. */
  private static final String LEFT = "NS_BINDING_ABORTED";

  private static final String LISTENING = "WebDriver BiDi listening on ";

  /** It asks nobody for anything, and speaks Chinese to pages. */
  private static final String SETTINGS =
      """
      user_pref("app.normandy.enabled", false);
      user_pref("browser.region.network.url", "");
      user_pref("intl.accept_languages", "zh-CN");
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("ui.prefersReducedMotion", 1);
      """;

  /** The page that a press on an element leads to, if that is another one. */
  private static final String LEADS =
      """
      const link = (arguments[0] || document.activeElement).closest('a[href]');
      const to = link && new URL(link.href.baseVal ?? link.href, location.href);
      return to && !link.hasAttribute('download') && to.href.split('#')[0] !== location.href.split('#')[0]
        ? to.href.split(/[?#]/)[0] : '';
      """;

  /**
   * Of fonts with several faces, as most Chinese ones are, it prints glyphs that say no character.
   */
  private static final String IN_ONE_FONT =
      """
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { font-family: "WenQuanYi Micro Hei" !important; }');
      document.adoptedStyleSheets.push(sheet);
      """;

  /** It cannot be told which medium style sheets are for, so they are told. */
  private static final String AS_PRINTED =
      """
      const turn = rules => [...rules].forEach(rule => {
        if (rule.media) {
          const {mediaText} = rule.media;
          rule.media.mediaText = mediaText.replace(/\\bscreen\\b/g, 'tty').replace(/\\bprint\\b/g, 'all');
        }
        turn(rule.cssRules ?? []);
      });
      [...document.styleSheets].forEach(sheet => turn(sheet.cssRules));
      """;

  private final Path profile;
  private final Process process;
  private final Conversation told;
  private final List<String> allowed;
  private final List<String> faults = new ArrayList<>();
  private String user = "default";
  private String context = "";

  /**
   * Starts one without a window.
   *
   * @param allowed beginnings of the addresses that pages may ask for
   */
  Firefox(List<String> allowed) {
    this.allowed = allowed;
    try {
      profile = Files.createTempDirectory("firefox");
      Files.writeString(profile.resolve("user.js"), SETTINGS);
      process =
          new ProcessBuilder(
                  Tab.installed(BINARY).toString(),
                  "--headless",
                  "--no-remote",
                  "--profile",
                  profile.toString(),
                  "--remote-debugging-port",
                  "0")
              .redirectErrorStream(true)
              .start();
      told = new Conversation(listening() + "/session");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    told.ask("session.new", Map.of("capabilities", Map.of()));
    told.ask(
        "session.subscribe",
        Map.of(
            "events",
            List.of(
                "log.entryAdded",
                "browsingContext.load",
                "network.beforeRequestSent",
                "network.fetchError",
                "network.responseCompleted")));
  }

  /** Returns the address that it says it listens on; what it says later goes unread. */
  private String listening() throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.contains(LISTENING)) {
        Thread rest = new Thread(() -> said.lines().forEach(l -> {}), "what Firefox says");
        rest.setDaemon(true);
        rest.start();
        return line.substring(line.indexOf(LISTENING) + LISTENING.length()).trim();
      }
    }
    throw new IllegalStateException(BINARY + " does not listen:\n" + all);
  }

  @Override
  public String name() {
    return "firefox";
  }

  /** A new user has kept nothing. */
  @Override
  public void reset(List<String> origins) {
    String before = user;
    user = told.ask("browser.createUserContext", Map.of()).getString("userContext");
    context =
        told.ask("browsingContext.create", Map.of("type", "tab", "userContext", user))
            .getString("context");
    size(1280, 900);
    if (!before.equals("default")) {
      told.ask("browser.removeUserContext", Map.of("userContext", before));
    }
    faults();
  }

  @Override
  public void size(int width, int height) {
    told.ask(
        "browsingContext.setViewport",
        Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
  }

  @Override
  public void open(String address) {
    told.ask(
        "browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
  }

  @Override
  public String address() {
    return String.valueOf(run("return location.href"));
  }

  @Override
  public @Nullable Object run(String body, Object... arguments) {
    return call("function() {" + body + "\n}", arguments);
  }

  @Override
  public @Nullable Object runLater(String body, Object... arguments) {
    return call(
        "function(...given) { return new Promise(done => (function() {"
            + body
            + "\n})(...given, done)); }",
        arguments);
  }

  private @Nullable Object call(String function, Object... arguments) {
    JSONObject answer =
        told.ask(
            "script.callFunction",
            Map.of(
                "functionDeclaration",
                function,
                "awaitPromise",
                true,
                "target",
                Map.of("context", context),
                "arguments",
                IntStream.range(0, arguments.length).mapToObj(i -> sent(arguments[i])).toList()));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.getJSONObject("exceptionDetails").getString("text"));
    }
    return received(answer.getJSONObject("result"));
  }

  private static Map<String, Object> sent(Object value) {
    return value instanceof Element element
        ? element.reference()
        : Map.of("type", value instanceof Number ? "number" : "string", "value", value);
  }

  private static @Nullable Object received(JSONObject value) {
    return switch (value.getString("type")) {
      case "null", "undefined" -> null;
      case "array" -> {
        JSONArray list = value.getJSONArray("value");
        yield IntStream.range(0, list.length())
            .mapToObj(i -> received(list.getJSONObject(i)))
            .collect(Collectors.toCollection(ArrayList::new));
      }
      case "node" -> new Element(value.getString("sharedId"));
      default -> value.get("value");
    };
  }

  @Override
  public void click(Object element) {
    Element pressed = (Element) element;
    List<Object> mouse = new ArrayList<>();
    mouse.add(
        Map.of(
            "type",
            "pointerMove",
            "x",
            0,
            "y",
            0,
            "origin",
            Map.of("type", "element", "element", pressed.reference())));
    mouse.add(Map.of("type", "pointerDown", "button", 0));
    mouse.add(Map.of("type", "pointerUp", "button", 0));
    act(
        String.valueOf(run(LEADS, pressed)),
        Map.of("type", "pointer", "id", "mouse", "actions", mouse));
  }

  @Override
  public void keys(CharSequence... keys) {
    for (CharSequence some : keys) {
      List<Object> strokes = new ArrayList<>();
      some.codePoints()
          .mapToObj(Character::toString)
          .forEach(
              key -> {
                strokes.add(Map.of("type", "keyDown", "value", key));
                strokes.add(Map.of("type", "keyUp", "value", key));
              });
      act(
          some == Keys.ENTER ? String.valueOf(run(LEADS)) : "",
          Map.of("type", "key", "id", "keys", "actions", strokes));
    }
  }

  /** Does it and waits for the page that it leads to, if there is one. */
  private void act(String page, Map<String, Object> actions) {
    faults.addAll(heard());
    told.ask("input.performActions", Map.of("context", context, "actions", List.of(actions)));
    if (!page.isEmpty()) {
      told.await(
          event ->
              event.getString("method").equals("browsingContext.load")
                  && event.getJSONObject("params").getString("url").startsWith(page));
    }
  }

  @Override
  public byte[] print() {
    run(IN_ONE_FONT);
    JSONObject printed =
        told.ask(
            "browsingContext.print",
            Map.of("context", context, "page", Map.of("width", 21, "height", 29.7)));
    run(AS_PRINTED);
    return Base64.getDecoder().decode(printed.getString("data"));
  }

  @Override
  public Map<String, Object> command(String name, Map<String, Object> parameters) {
    throw new UnsupportedOperationException("Firefox does not know " + name);
  }

  @Override
  public List<String> faults() {
    faults.addAll(heard());
    List<String> all = List.copyOf(faults);
    faults.clear();
    return all;
  }

  private List<String> heard() {
    List<String> wrong = new ArrayList<>();
    for (JSONObject event : told.events()) {
      JSONObject said = event.getJSONObject("params");
      switch (event.getString("method")) {
        case "log.entryAdded" -> {
          if (List.of("warn", "error").contains(said.getString("level"))) {
            wrong.add("console: " + said.get("text"));
          }
        }
        case "network.beforeRequestSent" -> Protocol.leaving(address(said), allowed, wrong);
        case "network.fetchError" -> {
          if (!said.get("errorText").equals(LEFT)) {
            wrong.add("failed: " + address(said) + ": " + said.get("errorText"));
          }
        }
        case "network.responseCompleted" -> {
          if (said.getJSONObject("response").getInt("status") >= 400) {
            wrong.add("not found: " + address(said));
          }
        }
        default -> {}
      }
    }
    return wrong;
  }

  private static String address(JSONObject said) {
    return said.getJSONObject("request").getString("url");
  }

  @Override
  public void close() {
    told.ask("browser.close", Map.of());
    try {
      process.waitFor();
      ExtraEvaluations.delete(profile);
    } catch (InterruptedException | IOException e) {
      throw new IllegalStateException("Firefox leaves " + profile, e);
    }
  }

  /** An element of a page. */
  private record Element(String id) {
    Map<String, Object> reference() {
      return Map.of("sharedId", id);
    }
  }
}
