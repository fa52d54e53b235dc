package org.kaoping.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes files of a workspace at random, in ways that maintainers do. */
final class WorkspaceEdits {
  /** What a kind of files can have changed: the first group stays, the second is made another. */
  private record Kind(String folder, String ending, Pattern place) {
    static Kind of(String folder, String ending, String place) {
      return new Kind(folder, ending, Pattern.compile(place));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.of(
              "data", "/results/.*\\.yaml", "((?:reason|note|evidence): )([^\\s\"'{},\\[\\]#&*]+)"),
          Kind.of("data", "/results/.*\\.yaml", "((?:count|score): )([0-9.]+)"),
          Kind.of("data", "/results/.*\\.yaml", "(: )([0-9.]+%?)(?=[,}\\n])"),
          Kind.of("data", "/results/.*\\.yaml", "(\\A)(.*)"),
          Kind.of("data", "/results\\.csv", "([,\\n ])([0-9.]+%?)(?=[, \\n])"),
          Kind.of("data", "/units\\.yaml", "(name: )([^\\s\"'{},]+)"),
          Kind.of("data", "/units\\.yaml", "(name: [^\\s\"'{},]+)()(?=[^\\n]*\\})"),
          Kind.of("data", "/evaluation\\.yaml", "((?:title|contact): )([^\\s\"'{},]+)"),
          Kind.of("data", "/evaluation\\.yaml", "(demo: )(true|false)"),
          Kind.of("data", "/evaluation\\.yaml", "(carries: \\{[^\\[]*\\[)([a-z0-9-]+, )"),
          Kind.of("data", "/evaluation\\.yaml", "((?:budgets|note).*: )([^\\s\"'{},\\[\\]]+)"),
          Kind.of("data", "/decisions\\.yaml", "((?:by|reason): )([^\\s\"'{},\\[\\]]+)"),
          Kind.of("data", "/corrections\\.yaml", "((?:what|why): )([^\\s\"'{},\\[\\]]+)"),
          Kind.of("data", "/objections\\.yaml", "((?:says|reason|by): )([^\\s\"'{},\\[\\]]+)"),
          Kind.of("schemes", "\\.yaml", "((?:title|text): )([^\\s\"'{},]+)"),
          Kind.of("schemes", "\\.yaml", "(title: [^\\s\"'{},]+)()(?=, points)"),
          Kind.of("schemes", "\\.yaml", "((?:share|deduct|top|from|above): )([0-9.]+%?)"),
          Kind.of("content", "\\.md", "(\\n~~~~~~\\n+)(.*)"),
          Kind.of("content", "\\.md", "(\\ntitle=)(.*)"),
          Kind.of("site-templates", "\\.ftlh", "(<main|</h1>)()"),
          Kind.of("site-templates", "\\.css", "(\\A)()"),
          Kind.of("", "site\\.yaml", "((?:title|organisation): )(.+)"));

  private final Path root;
  private final Random random;

  WorkspaceEdits(Path root, long seed) {
    this.root = root;
    this.random = new Random(seed);
  }

  /**
   * Changes one to three places.
   *
   * @param fine says whether the workspace is without errors; what makes it wrong is taken back
   */
  void some(Supplier<Boolean> fine) throws IOException {
    for (int left = 1 + random.nextInt(3); left > 0; ) {
      Path file = one(KINDS.get(random.nextInt(KINDS.size())).folder());
      left -= tried(file, fine) ? 1 : 0;
    }
  }

  private Path one(String folder) throws IOException {
    try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      return files.get(random.nextInt(files.size()));
    }
  }

  private boolean tried(Path file, Supplier<Boolean> fine) throws IOException {
    String name = root.relativize(file).toString().replace('\\', '/');
    List<Kind> kinds =
        KINDS.stream()
            .filter(kind -> name.startsWith(kind.folder()))
            .filter(kind -> Pattern.compile(kind.ending() + "$").matcher(name).find())
            .toList();
    if (kinds.isEmpty()) {
      return false;
    }
    String before = Files.readString(file);
    Matcher places = kinds.get(random.nextInt(kinds.size())).place().matcher(before);
    List<MatchResult> found = new ArrayList<>();
    while (places.find()) {
      found.add(places.toMatchResult());
    }
    if (found.isEmpty()) {
      return false;
    }
    MatchResult place = found.get(random.nextInt(found.size()));
    Files.writeString(
        file,
        before.substring(0, place.start(2))
            + other(place.group(2), name)
            + before.substring(place.end(2)));
    if (fine.get()) {
      return true;
    }
    Files.writeString(file, before);
    return false;
  }

  private String other(String text, String file) {
    if (text.matches("true|false")) {
      return Boolean.toString(text.equals("false"));
    }
    if (text.matches("[0-9]+%?")) {
      return random.nextInt(90) + (text.endsWith("%") ? "%" : "");
    }
    if (text.matches("[0-9.]+%?")) {
      return random.nextInt(90) + "." + random.nextInt(10) + (text.endsWith("%") ? "%" : "");
    }
    if (file.endsWith("/units.yaml") && text.isEmpty()) {
      String note = "示例" + random.nextInt(1000);
      return random.nextBoolean()
          ? ", unrated: " + note
          : ", formerly: [{unit: jia-zhen, note: " + note + "}]";
    }
    if (file.startsWith("schemes/") && text.isEmpty()) {
      return ", short: 简" + random.nextInt(1000);
    }
    if (file.endsWith("/evaluation.yaml") && text.endsWith(", ")) {
      return "";
    }
    if (file.endsWith(".ftlh")) {
      return "<!-- " + random.nextInt(1000) + " -->" + text;
    }
    if (file.endsWith(".css")) {
      return "/* " + random.nextInt(1000) + " */\n";
    }
    return (file.endsWith(".yaml") && text.startsWith("#") ? "# " : "")
        + text
        + random.nextInt(1000);
  }
}
