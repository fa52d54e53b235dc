package org.kaoping.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a folder may have, and what is wrong with others. */
class ListingTest {
  @TempDir Path root;

  private void write(String name) throws IOException {
    Path file = root.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private Listing listing() {
    return Listing.of(root, "content");
  }

  private List<String> codes() {
    return listing().diagnostics().stream()
        .map(d -> d.code().id() + " " + d.span().file())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con.md",
        "AUX",
        "nul.tar.gz",
        "COM1.md",
        "lpt¹.md",
        "a:b.md",
        "a?.md",
        "a*.md",
        "<a>.md",
        "a|b.md",
        "a\"b.md",
        "a\\b.md",
        "a.",
        "a ",
        "a\tb.md",
        "a\u0085b.md"
      })
  void namesThatSomeSystemCannotHold_areWrong(String name) throws IOException {
    write(name);
    assertThat(codes()).containsExactly("F005 content/" + name);
    assertThat(listing().files()).isEmpty();
  }

  /** A video as well as a table: nothing is read that may be larger than memory. */
  @Test
  void filesBeyondTheLimit_areWrong_whateverTheyAre() throws IOException {
    for (String name : List.of("a.mp4", "b.md")) {
      write(name);
      try (RandomAccessFile file =
          new RandomAccessFile(root.resolve("content").resolve(name).toFile(), "rw")) {
        file.setLength(name.equals("a.mp4") ? 3_000_000_000L : SourceFile.LARGEST);
      }
    }
    assertThat(codes()).containsExactly("Y005 content/a.mp4");
    assertThat(listing().files()).containsExactly("content/b.md");
  }

  @Test
  void namesLongerThanAFileSystemTakes_areWrong_withTheEndingOfAPage() throws IOException {
    write("长".repeat(83) + ".md"); // 252 bytes, and 254 with .html
    write("字".repeat(82) + ".md"); // 249 bytes
    assertThat(codes()).containsExactly("F005 content/" + "长".repeat(83) + ".md");
  }

  @Test
  void pathsLongerThanSomeSystemsTake_areWrong_once() throws IOException {
    String folder = "n".repeat(200);
    write((folder + "/").repeat(4) + "a.md"); // 816 bytes
    write((folder + "/").repeat(5) + "deeper/a.md");
    assertThat(codes()).containsExactly("F005 content" + ("/" + folder).repeat(5));
    assertThat(listing().files()).containsExactly("content/" + (folder + "/").repeat(4) + "a.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"console.md", "com10.md", "a b.md", "通报（1）.md", "a.b.md", "é.md", "'$&;.md"})
  void otherNames_areFine(String name) throws IOException {
    write(name);
    assertThat(listing().files()).containsExactly("content/" + name);
    assertThat(codes()).isEmpty();
  }

  @Test
  void foldersAreNamedLikeFiles() throws IOException {
    write("aux/a.md");
    assertThat(codes()).containsExactly("F005 content/aux");
  }

  @Test
  void namesThatDifferByCaseOrFormOnly_areWrong() throws IOException {
    write("a/Notice.md");
    write("a/notice.md");
    write("b/notice.md");
    write("b/\u00e9.md"); // é in one character
    write("b/e\u0301.md"); // and in two
    assertThat(codes())
        .containsExactlyInAnyOrder("F006 content/a/notice.md", "F006 content/b/\u00e9.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a.md.swp",
        ".a.md.swo",
        "a.md~",
        "#a.md#",
        ".#a.md",
        "~$a.docx",
        ".~lock.a.odt#",
        ".DS_Store",
        "._a.md",
        "desktop.ini",
        "Thumbs.db",
        "__MACOSX/a.md",
        "a.md___jb_tmp___"
      })
  void whatEditorsAndSystemsLeave_isNotThere(String name) throws IOException {
    write(name);
    assertThat(listing()).isEqualTo(new Listing(List.of(), List.of()));
  }

  @Test
  void aLockThatIsALink_isNotThereEither() throws IOException {
    write("a.md");
    Files.createSymbolicLink(root.resolve("content/.#a.md"), Path.of("me@host.1"));
    assertThat(listing()).isEqualTo(new Listing(List.of("content/a.md"), List.of()));
  }

  @Test
  void linksRepositoriesAndWhatIsNoFile_areWrong() throws Exception {
    write("a.md");
    Files.createSymbolicLink(root.resolve("content/link.md"), Path.of("a.md"));
    write("module/.git");
    write("module/b.md");
    Process pipe = new ProcessBuilder("mkfifo", root.resolve("content/pipe.md").toString()).start();
    assertThat(pipe.waitFor()).isZero();
    assertThat(codes())
        .containsExactly("C008 content/link.md", "F008 content/module", "F007 content/pipe.md");
    assertThat(listing().files()).containsExactly("content/a.md");
  }
}
