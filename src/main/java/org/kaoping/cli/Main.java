package org.kaoping.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.git.GitFailure;
import org.kaoping.pipeline.LackingMemory;
import org.kaoping.publish.Refusal;
import picocli.CommandLine;

/** The program. */
public final class Main {
  private static final int MEGABYTE = 1 << 20;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  @SuppressWarnings("SystemOut") // The one place that knows the process's own streams.
  public static void main(String[] args) {
    Charset printed = NameEncoding.printed();
    PrintWriter out = new PrintWriter(System.out, true, printed);
    PrintWriter err = new PrintWriter(System.err, true, printed);
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
   * @return 0 fine, 1 errors in the user's input or something that the system did not do, 2 wrong
   *     usage, 70 a fault of the program
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      Language language = LanguageOption.SystemLanguage.find();
      return commandLine(out, err, language, KaopingCommand.asked(args)).execute(args);
    } catch (OutOfMemoryError e) { // picocli catches exceptions only
      long given = Runtime.getRuntime().maxMemory() / MEGABYTE;
      err.println(
          Messages.of(LanguageOption.SystemLanguage.find())
              .say(Phrase.of("memory.lacking", Long.toString(given), Long.toString(2 * given))));
      FaultHandler.detail(e, err);
      return 1;
    } catch (VirtualMachineError e) {
      return FaultHandler.report(e, err);
    }
  }

  /** Returns all of the program's commands, whose help is in a language. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err, Language language) {
    return commandLine(out, err, language, KaopingCommand.COMMANDS);
  }

  private static CommandLine commandLine(
      PrintWriter out, PrintWriter err, Language language, List<Class<?>> commands) {
    CommandLine program = new CommandLine(new KaopingCommand());
    commands.forEach(program::addSubcommand);
    return program
        .setOut(out)
        .setErr(err)
        .setResourceBundle(help(language))
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

  /**
   * Prints what the system did not do, with a way out, and a fault of the program in one line; with
   * {@code KAOPING_DEBUG} set, all of it.
   */
  static final class FaultHandler implements CommandLine.IExecutionExceptionHandler {
    static final int EXIT_CODE = 70;

    @Override
    public int handleExecutionException(
        Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
      if (fault instanceof GitFailure) {
        command.getErr().println("git: " + fault.getMessage());
        return 1;
      }
      if (fault instanceof LackingMemory lacking) {
        command.getErr().println(Messages.of(LanguageOption.asked(parsed)).say(phrase(lacking)));
        return 1;
      }
      Optional<String> encoding = NameEncoding.remedy(fault);
      if (encoding.isPresent()) {
        command.getErr().println(encoding.get());
        return CommandLine.ExitCode.USAGE;
      }
      Optional<Refusal> why =
          fault instanceof RuntimeException e ? Refusal.failed(e) : Optional.empty();
      if (why.isPresent()) {
        Messages messages = Messages.of(LanguageOption.asked(parsed));
        command.getErr().println(messages.say(why.get().phrase()));
        detail(fault, command.getErr());
        return 1;
      }
      return report(fault, command.getErr());
    }

    /** Says how much is needed, and what to type: twice as much leaves room to work in. */
    private static Phrase phrase(LackingMemory lacking) {
      return Phrase.of(
          "memory.needed",
          lacking.units(),
          Long.toString(lacking.needed()),
          Long.toString(lacking.given()),
          Long.toString(2 * lacking.needed()));
    }

    /** Prints a fault and returns the exit code for it. */
    static int report(Throwable fault, PrintWriter err) {
      String what =
          fault.getMessage() == null
              ? ""
              : ": " + fault.getMessage().lines().findFirst().orElse("");
      err.println(
          "kaoping: "
              + fault.getClass().getSimpleName()
              + what
              + " (KAOPING_DEBUG=1 shows the details)");
      detail(fault, err);
      return EXIT_CODE;
    }

    private static void detail(Throwable fault, PrintWriter err) {
      if (System.getenv("KAOPING_DEBUG") != null) {
        fault.printStackTrace(err);
      }
    }
  }
}
