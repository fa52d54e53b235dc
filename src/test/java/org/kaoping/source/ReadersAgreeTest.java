package org.kaoping.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.everit.json.schema.ValidationException;
import org.junit.jupiter.api.Test;

/**
 * What is read and held to a schema quickly is what the parser of all of YAML and everit say, also
 * of files that somebody spoilt.
 */
class ReadersAgreeTest {
  private static final String SIGNS = " \n-:,[]{}#&*!|>'\"%@`?\\\t\r~ax9中0.";

  private final Yaml yaml = new Yaml();

  /** Returns what users write: with records on lines of their own, and otherwise. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("data", "schemes", "examples", "src/test/resources/golden")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** Returns a text with some characters changed. */
  private static String spoilt(String text, Random random) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(spoilt.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(4)) {
        case 0 -> spoilt.setCharAt(at, sign);
        case 1 -> spoilt.delete(at, at + random.nextInt(12));
        default -> spoilt.insert(at, sign);
      }
      spoilt.append('\n'); // there is always something
    }
    return spoilt.toString();
  }

  private Optional<YamlNode> plain(String text) {
    SourceFile file = new SourceFile("f.yaml", text);
    Optional<YamlNode> plain = PlainYaml.read(file);
    plain.ifPresent(
        tree -> {
          assertThat(yaml.parsed(file).diagnostics()).as(text).isEmpty();
          assertThat(yaml.parsed(file).value()).as(text).contains(tree);
        });
    return plain;
  }

  @Test
  void plainYamlIsTheSameTree_withTheSamePlaces() throws IOException {
    Random random = new Random(7);
    int plain = 0;
    int spoilt = 0;
    for (String text : texts()) {
      if (plain(text).isPresent()) {
        plain++;
        plain(text.replace("\n", "\r\n"));
        for (int i = 0; i < 20 && text.length() < 5_000; i++) {
          spoilt += plain(spoilt(text, random)).isPresent() ? 1 : 0;
        }
      }
    }

    assertThat(plain).isGreaterThan(50);
    assertThat(spoilt).isGreaterThan(500);
  }

  @Test
  void whatFitsForSure_fits() throws IOException {
    Random random = new Random(11);
    int sure = 0;
    for (String text : texts()) {
      for (int i = 0; i < 3 && text.length() < 20_000; i++) {
        String some = i == 0 ? text : spoilt(text, random);
        Optional<YamlNode> tree = yaml.read(new SourceFile("f.yaml", some)).value();
        for (Shape shape : Shape.values()) {
          if (tree.filter(shape::isFor).isPresent()) {
            sure++;
            assertThat(fits(shape, tree.get())).as(shape + " " + some).isTrue();
          }
        }
      }
    }

    assertThat(sure).isGreaterThan(200);
  }

  private static boolean fits(Shape shape, YamlNode tree) {
    try {
      shape.validate(ShapeCheck.json(tree));
      return true;
    } catch (ValidationException e) {
      return false;
    }
  }
}
