package org.kaoping.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A web server of this machine that was set up by one of our files, but for port and folder. */
final class RealServer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final Path FILES = Path.of("docs/ready-made");
  private static final List<String> APACHE_MODULES =
      List.of("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "filter", "deflate");

  private final Process process;
  private final Path log;
  private final int port;

  private RealServer(Path log, int port, List<String> command) throws IOException {
    this.log = log;
    this.port = port;
    this.process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /**
   * Starts nginx.
   *
   * @param own folder for what it needs itself
   * @param site folder of releases
   */
  static RealServer nginx(Path own, Path site) throws IOException, InterruptedException {
    int port = freePort(own);
    Files.writeString(
        own.resolve("nginx.conf"),
        """
        user www-data;
        worker_processes 2;
        daemon off;
        pid OWN/pid;
        error_log stderr;
        events {}
        http {
            access_log off;
            client_body_temp_path OWN/body;
            proxy_temp_path OWN/proxy;
            fastcgi_temp_path OWN/fastcgi;
            uwsgi_temp_path OWN/uwsgi;
            scgi_temp_path OWN/scgi;
            include OWN/ready-made.conf;
        }
        """
            .replace("OWN", own.toString()));
    ready(own, "nginx.conf", site, "listen 80;", "listen 127.0.0.1:" + port + ";");
    return new RealServer(
            own.resolve("log"),
            port,
            List.of(
                "/usr/sbin/nginx",
                "-p",
                own.toString(),
                "-c",
                own.resolve("nginx.conf").toString()))
        .started();
  }

  /** Starts Apache; see {@link #nginx}. */
  static RealServer apache(Path own, Path site) throws IOException, InterruptedException {
    int port = freePort(own);
    StringBuilder modules = new StringBuilder();
    APACHE_MODULES.forEach(
        name ->
            modules.append(
                "LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n".formatted(name, name)));
    Files.writeString(
        own.resolve("apache.conf"),
        """
        ServerRoot OWN
        ServerName localhost
        PidFile OWN/pid
        DefaultRuntimeDir OWN
        ErrorLog OWN/log
        TypesConfig /dev/null
        User www-data
        Group www-data
        Listen 127.0.0.1:PORT
        <Directory />
            Require all denied
        </Directory>
        Include OWN/ready-made.conf
        """
                .replace("OWN", own.toString())
                .replace("PORT", Integer.toString(port))
            + "\n"
            + modules);
    ready(own, "apache.conf", site, "<VirtualHost *:80>", "<VirtualHost *:" + port + ">");
    return new RealServer(
            own.resolve("log"),
            port,
            List.of("/usr/sbin/apache2", "-X", "-f", own.resolve("apache.conf").toString()))
        .started();
  }

  private static int freePort(Path own) throws IOException {
    Files.createDirectories(own);
    // Servers give up root's rights.
    Files.setPosixFilePermissions(
        own.resolve("..").normalize(), PosixFilePermissions.fromString("rwxr-xr-x"));
    // Below those that the system gives to clients: a client that asks for such a port may get
    // itself.
    int port = 10_000 + (int) (ProcessHandle.current().pid() % 20_000);
    while (true) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        port++;
      }
    }
  }

  private static void ready(Path own, String name, Path site, String listen, String ours)
      throws IOException {
    String text = Files.readString(FILES.resolve(name));
    assertThat(text).contains(listen, "/srv/kaoping/current");
    Files.writeString(
        own.resolve("ready-made.conf"),
        text.replace(listen, ours).replace("/srv/kaoping", site.toString()));
  }

  private RealServer started() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return this;
      } catch (IOException e) {
        assertThat(process.isAlive() && System.nanoTime() < end)
            .as("%s", Files.readString(log))
            .isTrue();
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + "/" + path);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
