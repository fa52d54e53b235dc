package org.kaoping.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.pipeline.Documents;
import org.kaoping.pipeline.Preview;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.pipeline.Wanted;

@Timeout(60)
class LiveServerTest {
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private LiveServer server;
  private Path result;

  @BeforeEach
  void start() throws IOException {
    result = TestWorkspace.smallest(folder.resolve("w")).resolve("data/e/results/u.yaml");
    server = start(0, Optional.empty());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private LiveServer start(int port, Optional<String> edition) throws IOException {
    Path workspace = folder.resolve("w");
    return LiveServer.start(
        workspace,
        new Preview(
            workspace, Wanted.published(Documents.LEFT_OUT, edition), InstantSource.system()),
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        Language.ENGLISH,
        problems -> {});
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = server.address().resolve(path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** What the server tells a browser, event by event. */
  private BufferedReader events() throws IOException, InterruptedException {
    URI address = server.address().resolve("/_kaoping/events");
    HttpResponse<java.io.InputStream> response =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (!line.startsWith("data: ")) {
      line = events.readLine();
    }
    return line.substring("data: ".length());
  }

  private void edit(String from, String to) throws IOException {
    Files.writeString(result, Files.readString(result).replace(from, to));
  }

  @Test
  void pagesAreServed_withTheScriptThatShowsThemAgain() throws Exception {
    HttpResponse<String> page = get("/e/units/u.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("connect-src 'self'"));
    assertThat(page.body())
        .contains("甲镇", "<script src=\"/_kaoping/live.js\" data-version=\"")
        .doesNotContain("Content-Security-Policy");
    assertThat(get("/").body()).isEqualTo(get("/index.html").body());
    assertThat(get("/_kaoping/live.js").statusCode()).isEqualTo(200);
    assertThat(get("/e/results.json").headers().firstValue("Content-Type"))
        .contains("application/json");
  }

  @Test
  void wrongAddresses_getTheSitesOwnPageForThem() throws Exception {
    HttpResponse<String> page = get("/e/nothing.html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("/_kaoping/live.js");
    assertThat(get("/_kaoping/other").statusCode()).isEqualTo(404);
    assertThat(get("/%2e%2e/%2e%2e/etc/passwd").statusCode()).isEqualTo(404);
  }

  @Test
  void editionsOfAFolderForEachReader_haveAListOfThem() throws Exception {
    Files.writeString(folder.resolve("w/site.yaml"), "editions: [{id: own, for: each-unit}]\n");
    server.close();
    server = start(0, Optional.of("own"));
    assertThat(get("/").body()).contains("<a href=\"/u/\">u/</a>");
    assertThat(get("/u/").body()).contains("甲镇", "live.js");
    assertThat(get("/u/none.html").statusCode()).isEqualTo(404);
    assertThat(get("/u/none.html").body()).isEqualTo(get("/u/404.html").body());
    assertThat(get("/none.html").statusCode()).isEqualTo(404);
  }

  @Test
  void aChange_isToldAndShown() throws Exception {
    try (BufferedReader events = events()) {
      String first = next(events);
      edit("score: 4.5", "score: 3.25");
      String second = next(events);
      assertThat(second).isNotEqualTo(first).contains("\"problems\":[]");
      assertThat(get("/e/units/u.html").body()).contains("3.25");
    }
  }

  @Test
  void filesInNewFolders_areSeen() throws Exception {
    try (BufferedReader events = events()) {
      next(events);
      TestWorkspace.write(
          folder.resolve("w/content/deep/er/note.md"),
          "type=page\nstatus=published\ntitle=说明\n~~~~~~\n正文\n");
      next(events);
      assertThat(get("/deep/er/note.html").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void mistakes_areToldWithTheirPlace_andTheSiteStays() throws Exception {
    try (BufferedReader events = events()) {
      String first = next(events);
      String version = first.substring(0, first.indexOf(','));
      edit("score: 4.5", "scroe: 4.5");
      assertThat(next(events))
          .startsWith(version)
          .contains("\"file\":\"data/e/results/u.yaml\"", "\"line\":1", "score");
      assertThat(get("/e/units/u.html").body()).contains("4.5");
      edit("scroe: 4.5", "score: 3");
      assertThat(next(events)).doesNotContain(version).contains("\"problems\":[]");
    }
  }

  @Test
  void faultsOfTemplates_areToldWhenAPageShowsThem() throws Exception {
    assertThat(get("/e/units/u.html").statusCode()).isEqualTo(200);
    try (BufferedReader events = events()) {
      String told = next(events);
      TestWorkspace.write(folder.resolve("w/site-templates/unit.ftlh"), "<p>${page.nmae}</p>");
      while (!told.contains("page.nmae")) { // the new folder may have been seen before its file
        told = next(events);
        assertThat(get("/e/units/u.html").body()).contains("甲镇");
      }
      assertThat(told).contains("\"file\":\"site-templates/unit.ftlh\"");
    }
  }

  @Test
  void workspacesWithMistakesFromTheStart_areShownWhenTheyAreMended() throws Exception {
    server.close();
    edit("score: 4.5", "scroe: 4.5");
    server = start(0, Optional.empty());
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("mend the errors", "/_kaoping/live.js");
    try (BufferedReader events = events()) {
      assertThat(next(events)).contains("scroe");
      edit("scroe: 4.5", "score: 4.5");
      next(events);
      assertThat(get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pagesOfOtherSites_cannotReadThisOne() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void aPortInUse_isSaid() {
    assertThatThrownBy(() -> start(server.address().getPort(), Optional.empty()))
        .isInstanceOf(BindException.class);
  }
}
