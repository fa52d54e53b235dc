package org.kaoping.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.PropertyResourceBundle;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import picocli.CommandLine;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  @SuppressWarnings("SystemOut") // The one place that knows the process's own streams.
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (Arrays.stream(args).anyMatch(NameEncoding::isGarbled)) {
      err.println(NameEncoding.remedy());
      System.exit(CommandLine.ExitCode.USAGE);
    }
    int exit = run(out, err, args);
    if (out.checkError()) { // half a report must not look like a whole one
      err.println(Messages.of(LanguageOption.SystemLanguage.find()).say(Phrase.of("output.lost")));
      exit = Math.max(exit, 1);
    }
    System.exit(exit);
  }

  /**
   * Runs a command.
   *
   * @return 0 fine, 1 errors in the user's input, 2 wrong usage, 70 a fault of the program
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      return commandLine(out, err).execute(args);
    } catch (VirtualMachineError e) { // picocli catches exceptions only
      return FaultHandler.report(e, err);
    }
  }

  private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new KaopingCommand())
        .setOut(out)
        .setErr(err)
        .setResourceBundle(help(LanguageOption.SystemLanguage.find()))
        .setExecutionExceptionHandler(new FaultHandler())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static PropertyResourceBundle help(Language language) {
    String name = "help_" + language.tag().substring(0, 2) + ".properties";
    try (InputStream in = Main.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
