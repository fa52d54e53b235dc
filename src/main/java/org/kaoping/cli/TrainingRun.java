package org.kaoping.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does what users do, in workspaces of its own: the launcher lets Java put the classes away that
 * this needs, so that later runs begin with them. Prints nothing.
 */
final class TrainingRun {
  private TrainingRun() {}

  /**
   * Ends with 0 if every command did its work, else with 1.
   *
   * @param args an empty folder to work in
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    boolean worked = Stream.of("zh-CN", "en").allMatch(language -> works(folder, language));
    System.exit(worked ? 0 : 1);
  }

  private static boolean works(Path folder, String language) {
    String workspace = folder.resolve(language).toString();
    String site = folder.resolve("site-" + language).toString();
    String releases = folder.resolve("public-" + language).toString();
    List<String> build = List.of("build", "-w", workspace, "-o", site);
    return Stream.of(
            List.of("--help"),
            List.of("init", workspace, "--language", language),
            List.of("validate", "-w", workspace),
            build,
            build, // takes over what is there
            List.of("publish", "-w", workspace, "--to", releases),
            List.of("explain", "demo-2025", "east", "-w", workspace))
        .allMatch(TrainingRun::works);
  }

  private static boolean works(List<String> command) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Main.run(nowhere, nowhere, command.toArray(String[]::new)) == 0;
  }
}
