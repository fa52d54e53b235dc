package org.kaoping.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real repository with a work tree, whose commits depend on nothing but what is committed. */
public record GitFolder(Path path) {
  /** Makes an empty repository with the branch {@code main}. */
  public static GitFolder create(Path path) throws IOException {
    Files.createDirectories(path);
    GitFolder git = new GitFolder(path);
    git.run("init", "--quiet", "--initial-branch=main");
    return git;
  }

  /** Writes a file, its folder made. */
  public void write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Commits everything. */
  public void commit(String date) throws IOException {
    run("add", "--all");
    run(Map.of("GIT_COMMITTER_DATE", date, "GIT_AUTHOR_DATE", date), "commit", "-q", "-m", "x");
  }

  /** Returns the name of the commit in hand. */
  public String head() throws IOException {
    return run("rev-parse", "HEAD");
  }

  /** Runs git, which has to succeed, and returns what it prints. */
  public String run(String... command) throws IOException {
    return run(Map.of(), command);
  }

  private String run(Map<String, String> environment, String... command) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost"));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(path.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(out).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return out.strip();
  }
}
