package org.kaoping.hostile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.cli.Main;

/** What the program said to a command, both streams together, and its exit code. */
record Answer(int exit, String printed) {
  private static final Pattern PLACE =
      Pattern.compile("(?m)^(.+):(\\d+):(\\d+): (?:错误|警告|error|warning) [A-Z]\\d{3} ");
  private static final Pattern ERROR =
      Pattern.compile("(?m)^.+(?::\\d+:\\d+|![A-Z]+\\d+): (?:错误|error) [A-Z]\\d{3} ");
  private static final Pattern TRACE =
      Pattern.compile("(?m)^\\s+at [\\w.$/@]+\\(|Exception in thread|KAOPING_DEBUG=1");

  static Answer of(String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter both = new PrintWriter(printed);
    return new Answer(Main.run(both, both, arguments), printed.toString());
  }

  /** Returns the errors, each with its place, line and remedy. */
  List<String> errors() {
    return Arrays.stream(printed.split("\\n\\n"))
        .filter(block -> ERROR.matcher(block.lines().findFirst().orElse("")).find())
        .toList();
  }

  /**
   * Returns what no answer may be: another exit code, an exit code of 1 without a cause at its
   * place, a trace, a place that is not there.
   *
   * @param root of the files that it names
   */
  List<String> faults(Set<Integer> exits, Path root) throws IOException {
    List<String> faults = new ArrayList<>();
    if (!exits.contains(exit)) {
      faults.add("exit code " + exit);
    }
    boolean told = ERROR.matcher(printed).find() || printed.startsWith("git: ");
    if (exit == 1 && !told) {
      faults.add("no cause");
    }
    if (TRACE.matcher(printed).find()) {
      faults.add("a trace");
    }
    Map<String, Optional<List<Long>>> files = new HashMap<>();
    Matcher places = PLACE.matcher(printed);
    while (places.find()) {
      String name = places.group(1);
      Optional<List<Long>> lines = files.get(name);
      if (lines == null) {
        lines = lines(root.resolve(name));
        files.put(name, lines);
      }
      if (lines.isPresent() && !isThere(lines.get(), places.group(2), places.group(3))) {
        faults.add("no such place: " + places.group());
      }
    }
    return faults;
  }

  /** Returns how many characters each line of a file has; nothing if it is none, or no text. */
  private static Optional<List<Long>> lines(Path file) throws IOException {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(
              Files.readString(file).lines().map(line -> line.codePoints().count()).toList())
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isThere(List<Long> lines, String line, String column) {
    int at = Integer.parseInt(line) - 1;
    return at < lines.size()
        ? Integer.parseInt(column) <= lines.get(at) + 1
        : at <= lines.size() && column.equals("1");
  }
}
