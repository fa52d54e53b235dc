package org.kaoping.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.paper.Face;
import org.kaoping.paper.FontSurvey;
import org.kaoping.paper.FreeFonts;
import org.kaoping.paper.InstalledFonts;
import org.kaoping.paper.SystemFolders;
import org.kaoping.pipeline.SiteSettings;
import org.kaoping.report.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fonts}: names what serves each typeface of official documents, and what brings the rest.
 * Ends with 1 if notices of the workspace would have no PDF.
 */
@Command(name = "fonts", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class FontsCommand implements Callable<Integer> {
  private static final Path RELEASE = Path.of("/etc/os-release");

  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Option(
      names = {"-w", "--workspace"},
      defaultValue = ".",
      paramLabel = "DIR")
  private Path workspace;

  @Override
  public Integer call() throws IOException {
    Messages messages = Messages.of(language.of(workspace));
    Optional<Settings> settings = SiteSettings.of(workspace);
    FontSurvey survey =
        FontSurvey.of(
            settings.flatMap(Settings::fonts).map(workspace::resolve),
            InstalledFonts.in(SystemFolders.ofThisMachine()));
    PrintWriter out = spec.commandLine().getOut();
    for (FontSurvey.Served served : survey.faces()) {
      String key = served.meant() ? "there" : served.chain().isEmpty() ? "none" : "instead";
      out.println(
          messages.say(
              "fonts." + key,
              messages.text("face." + served.face().name()),
              served.family().orElse("")));
    }
    survey.searched().forEach(folder -> out.println(messages.say("fonts.searched", folder)));
    List<Face> missing = survey.missing();
    if (!missing.isEmpty()) {
      out.println(
          FreeFonts.of(System.getProperty("os.name", ""), release())
              .map(fonts -> messages.say("fonts.install", command(fonts, missing)))
              .orElseGet(() -> messages.text("fonts.install-by-hand")));
    }
    if (!survey.isComplete()) {
      out.println(messages.say("fonts.own"));
    }
    boolean strict = settings.filter(Settings::strictFonts).isPresent();
    return missing.isEmpty() && (survey.isComplete() || !strict) ? 0 : 1;
  }

  private static String command(FreeFonts fonts, List<Face> missing) {
    boolean root = "root".equals(System.getProperty("user.name"));
    return (fonts.needsRoot() && !root ? "sudo " : "") + fonts.command(missing);
  }

  private static String release() throws IOException {
    return Files.isReadable(RELEASE) ? Files.readString(RELEASE, StandardCharsets.UTF_8) : "";
  }
}
