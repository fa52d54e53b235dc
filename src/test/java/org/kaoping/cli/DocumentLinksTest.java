package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Links of the documents lead to files that there are, and to headings of these, on code hosts and
 * in the site of the documents.
 */
class DocumentLinksTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)(#[^)\\s]*)?\\)");
  private static final Pattern HEADING = Pattern.compile("^#{1,4} (.*)$");

  @ParameterizedTest
  @MethodSource
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    List<String> links =
        LINK.matcher(withoutCode(document)).results().map(link -> link.group()).toList();
    assertThat(links)
        .allSatisfy(
            link -> {
              String[] parts = link.substring(2, link.length() - 1).split("#", 2);
              Path target =
                  parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
              assertThat(target).exists();
              if (parts.length == 2) {
                assertThat(headings(target)).contains(parts[1]);
              }
            });
  }

  static Stream<Path> everyLinkLeadsSomewhere() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      return Stream.concat(
          Stream.of(
                  "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
              .map(Path::of),
          files.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<String> headings(Path document) throws IOException {
    return withoutCode(document)
        .lines()
        .map(HEADING::matcher)
        .filter(heading -> heading.matches())
        .map(heading -> heading.group(1))
        .filter(heading -> Reference.slug(heading).equals(anchor(heading)))
        .map(Reference::slug)
        .toList();
  }

  /** Returns the address of a heading in a site that the program makes. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String withoutCode(Path document) throws IOException {
    return Files.readString(document).replaceAll("(?ms)^ *```.*?^ *```$", "");
  }
}
