package org.kaoping.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.kaoping.deliver.LiveServer;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Documents;
import org.kaoping.pipeline.Preview;
import org.kaoping.pipeline.Wanted;
import org.kaoping.report.Drafts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: shows the site, and again after every change, until the process is ended. */
@Command(name = "serve", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Option(names = "--port", defaultValue = "8090", paramLabel = "PORT")
  private int port;

  @Option(names = "--host", defaultValue = "localhost", paramLabel = "ADDRESS")
  private String host;

  @Option(names = "--documents")
  private boolean documents;

  @Option(names = "--drafts")
  private boolean drafts;

  @Option(names = "--edition", paramLabel = "ID")
  private Optional<String> edition;

  @Override
  public Integer call() throws InterruptedException {
    Path workspace = options.workspace();
    Language language = options.language();
    if (port < 0 || port > 65535) {
      throw new ParameterException(spec.commandLine(), "no port " + port);
    }
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new ParameterException(spec.commandLine(), "no address " + host);
    }
    Preview preview =
        new Preview(
            workspace,
            new Wanted(
                documents ? Documents.MADE : Documents.LEFT_OUT,
                drafts ? Drafts.SHOWN : Drafts.LEFT_OUT,
                edition,
                Optional.empty()),
            InstantSource.system());
    try (LiveServer server =
        LiveServer.start(workspace, preview, address, language, d -> report(d, language))) {
      spec.commandLine().getOut().println(Messages.of(language).say("serve.at", server.address()));
      new CountDownLatch(1).await(); // until the process is ended
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), host + ":" + port + ": " + e.getMessage() + "; try --port 0", e);
    }
    return 0;
  }

  private void report(List<Diagnostic> problems, Language language) {
    PrintWriter err = spec.commandLine().getErr();
    err.print(Format.TEXT.report(Messages.of(language), options.workspace()).print(problems));
    err.flush();
  }
}
