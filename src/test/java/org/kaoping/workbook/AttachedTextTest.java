package org.kaoping.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What can be read in files of office programs. */
class AttachedTextTest {
  private static byte[] document(String text) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(("<w:p><w:t>" + text + "</w:t></w:p>").getBytes(UTF_8));
    }
    return file.toByteArray();
  }

  /** A name with a sign is found as it is written in results, once read and no more. */
  @Test
  void charactersThatXmlWritesAsEntities_areRead() throws IOException {
    assertThat(
            AttachedText.of(
                document("甲&amp;乙 &lt;丙&gt; &#20013;&#x6587; &amp;lt; &#xFFFFFF; &nbsp;")))
        .contains("甲&乙 <丙> 中文 &lt; &#xFFFFFF; &nbsp;\n");
  }
}
