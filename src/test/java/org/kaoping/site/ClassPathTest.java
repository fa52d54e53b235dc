package org.kaoping.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JBake asks for old libraries: they are current, or do not come in; see docs/adr/0003. */
class ClassPathTest {
  private static final List<String> JARS =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(entry -> Path.of(entry).getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .toList();

  @Test
  void theClassPathIsSeen() {
    assertThat(JARS).contains("jbake-core-2.7.0.jar").hasSizeGreaterThan(25);
  }

  @Test
  void whatNeverRunsStaysAway() {
    assertThat(JARS)
        .noneMatch(
            jar ->
                jar.matches(
                    "(orientdb|jnr-|jffi|asm|hppc|lz4|concurrentlinkedhashmap|json-simple"
                        + "|javax\\.activation|jsoup|logback|commons-beanutils|commons-lang-2|qdox|xml-apis|batik-transcoder|batik-script).*"));
  }

  @Test
  void nothingIsUnderTheGpl() {
    assertThat(JARS)
        .noneMatch(jar -> jar.matches("(jfreesvg|org\\.jfree\\.svg|itext|itextpdf|jnr-posix).*"));
  }

  @Test
  void whatRunsIsCurrent() {
    assertAtLeast("commons-configuration2", 2, 15);
    assertAtLeast("commons-text", 1, 15);
    assertAtLeast("commons-lang3", 3, 22);
    assertAtLeast("commons-io", 2, 21);
    assertAtLeast("commons-logging", 1, 4);
    assertAtLeast("fop-core", 2, 11);
    assertAtLeast("fontbox", 3, 0);
    assertAtLeast("freemarker", 2, 3);
  }

  private static void assertAtLeast(String artifact, int major, int minor) {
    List<String> versions =
        JARS.stream()
            .filter(jar -> jar.matches(artifact + "-[0-9].*"))
            .map(jar -> jar.substring(artifact.length() + 1))
            .toList();
    assertThat(versions).as(artifact).hasSize(1);
    String[] version = versions.get(0).split("[.-]", -1);
    assertThat(Integer.parseInt(version[0])).as(artifact).isEqualTo(major);
    assertThat(Integer.parseInt(version[1])).as(artifact).isGreaterThanOrEqualTo(minor);
  }
}
