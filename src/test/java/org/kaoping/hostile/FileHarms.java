package org.kaoping.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Harms one file of a workspace at random, as editors, systems, copying and haste do. */
final class FileHarms {
  /** Characters that look like others, or like nothing. */
  private static final List<String> ODD_CHARACTERS =
      List.of(
          "\uFF11",
          "\u2212",
          "\u200B",
          "\u00A0",
          "\uFF0C",
          "\uFF1A",
          "\u202E",
          "\u2066",
          "\uFDD0",
          "\uFFFE",
          "\u0007",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFE0F",
          "\u200D",
          "\uD840\uDC00",
          "\t",
          "\u0301",
          "%",
          "{",
          "]",
          "'",
          "\"",
          "#",
          "&",
          "*",
          "!",
          "|",
          "<",
          "${",
          "{{");

  private static final List<String> ESCAPES =
      List.of(
          "\"\\uD83D\"",
          "\"\\uFDD0\"",
          "\"\\0\"",
          "\"\\x07\"",
          "\"\\u202E\"",
          "\"\\U0010FFFF\"",
          "\"\\uD83D\\uDE00\"",
          "&#xFDD0;",
          "&#1;",
          "&#xD800;",
          "&#x202E;");

  private static final List<String> VALUES =
      List.of(
          "1e3",
          "-1",
          "+1",
          ".5",
          "1,000",
          "0x1f",
          "null",
          "~",
          "[]",
          "{}",
          "true",
          "2024-02-30",
          "30%",
          "1.00000",
          "999999999999999999999",
          "''",
          "&a x",
          "*a",
          "!!binary x",
          "|",
          "- - a");

  private static final List<String> NAMES =
      List.of(
          "con",
          "AUX.yaml",
          "a:b.md",
          "what?.yaml",
          "a*b.md",
          "a|b.md",
          "<a>.md",
          "a\\b.yaml",
          "end.",
          "end ",
          " begin.md",
          "\u0301.md",
          "\uFF11.yaml",
          ".hidden",
          ".x.swp",
          "x~",
          "#x#",
          ".#x",
          "~$x.docx",
          ".DS_Store",
          "desktop.ini",
          "Thumbs.db",
          "x.yml",
          "x.yaml",
          "x.md",
          "X.MD",
          "x.ftlh",
          "x.html",
          "index.md",
          "a'b&c.md",
          "长名".repeat(42) + ".md");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          Charset.forName("GB18030"),
          StandardCharsets.ISO_8859_1);

  private final List<Path> files;
  private final Chance chance;

  FileHarms(List<Path> files, Chance chance) {
    this.files = files;
    this.chance = chance;
  }

  /** Gives a file another name, or one beside it. */
  Harm name() throws IOException {
    return chance.isHeads() ? named(chance.pick(files)) : added(chance.pick(NAMES));
  }

  /** Changes what a file says. */
  Harm text() throws IOException {
    Path file = chance.pick(files);
    return switch (chance.below(4)) {
      case 0 -> Harm.written(file, "bytes", bytes(Files.readAllBytes(file)));
      case 1 -> Harm.written(file, "encoding", encoded(Files.readAllBytes(file)));
      case 2 -> Harm.written(file, "characters", characters(text(file)).getBytes(UTF_8));
      default -> Harm.written(file, "lines", lines(text(file)).getBytes(UTF_8));
    };
  }

  /** Does either. */
  Harm one() throws IOException {
    return chance.below(3) == 0 ? name() : text();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }

  private Harm named(Path file) throws IOException {
    String old = file.getFileName().toString();
    String name =
        switch (chance.below(5)) {
          case 0 -> old.toUpperCase(Locale.ROOT);
          case 1 -> old + (chance.isHeads() ? " " : ".");
          case 2 -> Normalizer.normalize("é" + old, Normalizer.Form.NFD);
          case 3 -> "." + old;
          default -> chance.pick(NAMES);
        };
    Path target = file.resolveSibling(name);
    if (Files.exists(target)) {
      return added(name);
    }
    Files.move(file, target);
    return new Harm(file + " is called " + name, () -> Files.move(target, file));
  }

  private Harm added(String name) throws IOException {
    Path target = chance.pick(files).resolveSibling(name);
    if (Files.exists(target)) {
      return Harm.written(target, "emptiness", new byte[0]);
    }
    if (chance.below(4) == 0) {
      Files.createDirectory(target);
    } else {
      Files.write(target, Files.readAllBytes(chance.pick(files)));
    }
    return new Harm(target + " beside others", () -> Files.delete(target));
  }

  private byte[] bytes(byte[] before) {
    int at = chance.below(before.length + 1);
    int end = Math.min(before.length, at + chance.below(40));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(before, 0, at);
    switch (chance.below(4)) {
      case 0 -> {
        return out.toByteArray(); // cut off
      }
      case 1 -> out.write(before, end, before.length - end);
      case 2 -> {
        out.write(chance.below(256));
        out.write(before, at, before.length - at);
      }
      default -> {
        out.write(before, at, end - at);
        out.write(before, at, before.length - at);
      }
    }
    return out.toByteArray();
  }

  private byte[] encoded(byte[] before) {
    String text = new String(before, UTF_8);
    return switch (chance.below(4)) {
      case 0 -> ("\uFEFF" + text).getBytes(UTF_8);
      case 1 -> text.replace("\n", chance.isHeads() ? "\r\n" : "\r").getBytes(UTF_8);
      default -> text.getBytes(chance.pick(CHARSETS));
    };
  }

  private String characters(String before) {
    int at = chance.below(before.length() + 1);
    String odd = chance.pick(ODD_CHARACTERS);
    int figure = before.replaceAll("[0-9]", "0").indexOf('0', at);
    if (figure >= 0 && chance.isHeads()) {
      return before.substring(0, figure) + odd + before.substring(figure + chance.below(2));
    }
    return before.substring(0, at) + odd + before.substring(at);
  }

  private String lines(String before) {
    List<String> lines = before.lines().toList();
    if (lines.isEmpty()) {
      return chance.pick(ESCAPES);
    }
    int at = chance.below(lines.size());
    String line = lines.get(at);
    String other =
        switch (chance.below(6)) {
          case 0 -> "";
          case 1 -> line + "\n" + line;
          case 2 -> "  " + line;
          case 3 -> line.replaceFirst("(: |=).*", "$1" + chance.pick(VALUES).replace("\\", "\\\\"));
          case 4 ->
              line.replaceFirst("(: |=).*", Matcher.quoteReplacement(": " + chance.pick(ESCAPES)));
          default -> line + chance.pick(ESCAPES);
        };
    return Stream.of(
            lines.subList(0, at).stream(),
            Stream.of(other),
            lines.subList(at + 1, lines.size()).stream())
        .flatMap(s -> s)
        .reduce("", (a, b) -> a + b + "\n");
  }
}
