package org.kaoping.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/** Writes commits into a repository that git itself would not write. */
final class GitHarms {
  private static final List<String> NAMES =
      List.of(
          "..",
          ".",
          ".git",
          ".GIT",
          "git~1",
          "a/b",
          "../x",
          "/etc",
          "",
          "-w",
          "--help",
          "a\nb.yaml",
          "a\tb",
          "\"x\"",
          "\u00e9\u00ff", // no UTF-8, as written here
          "CON",
          "x ",
          "*",
          ":(top)x",
          "x".repeat(300),
          "x".repeat(5_000),
          "DATA",
          "data",
          "site.yaml",
          "e");

  private static final List<String> MODES =
      List.of("120000", "160000", "40000", "100755", "100664", "0", "777777", "x", "100644");

  private static final List<String> PEOPLE =
      List.of(
          "committer A <a> 1700000000 +0800",
          "committer A <a> 99999999999999999999 +0000",
          "committer A <a> -1 +9999",
          "committer A <a> 253402300800 +0000",
          "committer A <a> x y",
          "committer",
          "");

  private final Path repository;
  private final Chance chance;

  GitHarms(Path repository, Chance chance) {
    this.repository = repository;
    this.chance = chance;
  }

  /** An entry of a tree: a file, its bytes as Latin-1, or a tree with entries of its own. */
  private record Entry(String mode, String name, String file, List<Entry> entries) {
    Entry with(String otherMode, String otherName) {
      return new Entry(otherMode, otherName, file, entries);
    }
  }

  /** Writes the workspace as a commit with harm in it, and returns the commit's name. */
  String commit(Path workspace) throws IOException {
    List<Entry> root = entries(workspace);
    List<List<Entry>> trees = new ArrayList<>(List.of(root));
    collect(root, trees);
    int harms = 1 + chance.below(2);
    for (int i = 0; i < harms; i++) {
      one(chance.pick(trees));
    }
    String tree = chance.below(40) == 0 ? object("blob", new byte[0]) : tree(root);
    String person = chance.below(6) == 0 ? chance.pick(PEOPLE) : PEOPLE.get(0);
    String text = "tree " + tree + "\nauthor A <a> 1700000000 +0800\n" + person + "\n\nx\n";
    return object("commit", text.getBytes(UTF_8));
  }

  private static List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file) && !name.equals(".git")) {
          entries.add(new Entry("40000", name, "", entries(file)));
        } else if (Files.isRegularFile(file)) {
          entries.add(new Entry("100644", name, Files.readString(file, ISO_8859_1), List.of()));
        }
      }
    }
    return entries;
  }

  private static void collect(List<Entry> tree, List<List<Entry>> all) {
    for (Entry entry : tree) {
      if (!entry.entries().isEmpty()) {
        all.add(entry.entries());
        collect(entry.entries(), all);
      }
    }
  }

  private void one(List<Entry> tree) {
    int at = chance.below(tree.size());
    Entry entry = tree.get(at);
    switch (chance.below(6)) {
      case 0 -> tree.set(at, entry.with(entry.mode(), chance.pick(NAMES)));
      case 1 -> tree.add(entry.with(entry.mode(), chance.pick(NAMES)));
      case 2 -> tree.set(at, entry.with(chance.pick(MODES), entry.name()));
      case 3 -> {
        String target = chance.pick(List.of("/etc/passwd", "..", "", "x\0y"));
        tree.set(at, new Entry("120000", entry.name(), target, List.of()));
      }
      case 4 -> tree.add(entry); // twice
      default -> {
        Entry deep = entry;
        int depth = chance.pick(List.of(10, 200, 600));
        for (int i = 0; i < depth; i++) {
          deep = new Entry("40000", "d", "", List.of(deep));
        }
        tree.set(at, deep.with("40000", entry.name()));
      }
    }
  }

  private String tree(List<Entry> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      String hash =
          entry.entries().isEmpty()
              ? object("blob", entry.file().getBytes(ISO_8859_1))
              : tree(entry.entries());
      if (chance.below(60) == 0) {
        hash = chance.isHeads() ? "1".repeat(40) : "0".repeat(40); // missing
      }
      boolean odd = entry.name().equals("\u00e9\u00ff");
      bytes.write((entry.mode() + " ").getBytes(UTF_8));
      bytes.write(entry.name().getBytes(odd ? ISO_8859_1 : UTF_8));
      bytes.write(0);
      bytes.write(HexFormat.of().parseHex(hash));
    }
    byte[] whole = bytes.toByteArray();
    return object("tree", chance.below(60) == 0 ? cut(whole) : whole);
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, chance.below(bytes.length + 1));
  }

  /** Writes an object, seldom a broken one, and returns its hash. */
  private String object(String type, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((type + " " + content.length + "\0").getBytes(UTF_8));
    bytes.write(content);
    String hash = HexFormat.of().formatHex(sha1(bytes.toByteArray()));
    Path objects = repository.resolve(".git/objects");
    Path file = objects.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      bytes.writeTo(deflater);
    }
    boolean broken = type.equals("tree") && chance.below(60) == 0;
    Files.createDirectories(file.getParent());
    Files.write(file, broken ? cut(packed.toByteArray()) : packed.toByteArray());
    return hash;
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
