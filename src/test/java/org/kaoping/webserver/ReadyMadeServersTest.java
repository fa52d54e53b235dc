package org.kaoping.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nginx and Apache say, set up by our files. */
@Tag("webserver")
class ReadyMadeServersTest {
  private static final Pattern META_POLICY =
      Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "xml", "application/xml; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8",
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** Which server. */
  enum Kind {
    NGINX,
    APACHE
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private Path folder;
  private PublishedSite site;
  private final List<RealServer> servers = new ArrayList<>();

  @BeforeEach
  void publish() throws IOException {
    site = PublishedSite.create(folder);
    site.publish(41);
  }

  private void start(Kind kind) throws IOException, InterruptedException {
    Path own = folder.resolve("own");
    servers.add(
        kind == Kind.NGINX
            ? RealServer.nginx(own, site.folder())
            : RealServer.apache(own, site.folder()));
  }

  @AfterEach
  void stop() {
    servers.forEach(RealServer::close);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(site.folder().resolve("current").resolve(name), text);
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(servers.get(0).address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String header(HttpResponse<?> response, String name) {
    List<String> values = response.headers().allValues(name);
    assertThat(values).as("%s of %s", name, response).hasSize(1);
    return values.get(0);
  }

  @ParameterizedTest
  @EnumSource
  void theHeadersAreOnPages_assets_andWhatIsNotFound(Kind kind) throws Exception {
    start(kind);
    for (Map.Entry<String, Integer> path :
        Map.of("", 200, "e/units/u.html", 200, "assets/kaoping.css", 200, "e/no/where.html", 404)
            .entrySet()) {
      HttpResponse<String> response = get(path.getKey());
      assertThat(response.statusCode()).isEqualTo(path.getValue());
      assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
      assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
      assertThat(header(response, "Permissions-Policy")).contains("geolocation=()");
      assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
      assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
      assertThat(header(response, "Server")).doesNotContainPattern("[0-9]");
      assertThat(header(response, "Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'");
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePolicyAllowsWhatPagesSayThatTheyNeed_andNoMore(Kind kind) throws Exception {
    start(kind);
    Map<String, String> allowed = new TreeMap<>();
    for (String path : List.of("index.html", "search.html", "e/index.html", "e/units/u.html")) {
      Matcher meta = META_POLICY.matcher(get(path).body());
      assertThat(meta.find()).isTrue();
      allowed.putAll(policy(meta.group(1)));
    }
    allowed.put("frame-ancestors", "'none'"); // has no effect in a page
    assertThat(policy(header(get(""), "Content-Security-Policy"))).isEqualTo(allowed);
  }

  private static Map<String, String> policy(String text) {
    Map<String, String> directives = new TreeMap<>();
    for (String directive : text.split("; *", -1)) {
      String[] parts = directive.split(" ", 2);
      directives.put(parts[0], parts[1]);
    }
    return directives;
  }

  @ParameterizedTest
  @EnumSource
  void typesAreRight_andChineseNamesWork(Kind kind) throws Exception {
    start(kind);
    for (Map.Entry<String, String> type : TYPES.entrySet()) {
      String name = "e/通报 1." + type.getKey();
      write(name, "内容");
      HttpResponse<String> response = get("e/%E9%80%9A%E6%8A%A5%201." + type.getKey());
      assertThat(response.statusCode()).as(name).isEqualTo(200);
      assertThat(header(response, "Content-Type")).isEqualTo(type.getValue());
      assertThat(response.body()).isEqualTo("内容");
    }
    assertThat(header(get("e/%E9%80%9A%E6%8A%A5%201.pdf"), "Content-Security-Policy"))
        .doesNotContain("default-src")
        .contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoPageOfTheSite_isNotShown(Kind kind) throws Exception {
    start(kind);
    write("assets/.secret", "secret");
    Files.createSymbolicLink(site.folder().resolve("current/link.html"), Path.of("/etc/passwd"));
    String notFound = Files.readString(site.folder().resolve("current/404.html"));
    for (String path :
        List.of(".kaoping", "assets/.secret", "%2ekaoping", "assets/", "no.html", "link.html")) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).as(path).isIn(403, 404);
      assertThat(response.body()).as(path).isEqualTo(notFound);
    }
    assertThat(header(get("e"), "Location")).endsWith("/e/");
  }

  @ParameterizedTest
  @EnumSource
  void textIsPacked_andReadersAreToldWhatTheyHave(Kind kind) throws Exception {
    start(kind);
    for (String path : List.of("", "e/units/u.html", "assets/kaoping.css", "e/ranking.xlsx")) {
      HttpResponse<String> response = get(path, "Accept-Encoding", "gzip");
      assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(response, "Vary")).isEqualToIgnoringCase("Accept-Encoding");
      String tag = header(response, "ETag");
      assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
          .isEqualTo(304);
      String plain = header(get(path), "ETag");
      assertThat(get(path, "If-None-Match", plain).statusCode()).isEqualTo(304);
    }
    String page = header(get("e/units/u.html"), "ETag");
    String asset = header(get("assets/kaoping.css"), "ETag");
    site.publish(42);
    assertThat(get("e/units/u.html", "If-None-Match", page).statusCode()).isEqualTo(200);
    assertThat(get("assets/kaoping.css", "If-None-Match", asset).statusCode()).isEqualTo(304);
  }
}
