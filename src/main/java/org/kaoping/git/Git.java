package org.kaoping.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the git program.
 *
 * @param folder where
 * @param environment what it is told beside its arguments; a variable without a text is taken away
 */
record Git(Path folder, Map<String, String> environment) {
  /** How a run ended. */
  record Outcome(int exit, String out, String err) {
    /** Returns what was printed, without the last line's end. */
    String text() {
      return out.stripTrailing();
    }
  }

  /**
   * Runs a command that should succeed.
   *
   * @return what it prints
   * @throws GitFailure if it does not
   */
  String run(String... command) {
    Outcome outcome = attempt(command);
    if (outcome.exit() != 0) {
      throw new GitFailure(outcome.err().strip());
    }
    return outcome.text();
  }

  /**
   * Runs a command.
   *
   * @throws UncheckedIOException if there is no git program
   */
  Outcome attempt(String... command) {
    List<String> line = new ArrayList<>(List.of("git", "--no-optional-locks"));
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    // Its messages are told from each other by their words.
    builder.environment().put("LC_ALL", "C.UTF-8");
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> err =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      String out = text(process.getInputStream());
      return new Outcome(process.waitFor(), out, err.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
