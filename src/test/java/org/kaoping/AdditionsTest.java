package org.kaoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ARCHITECTURE.md says of adding things holds: somebody who does it has a working program. */
@Tag("additions")
class AdditionsTest {
  @Test
  void aKindOfRuleAndAPage_areAddedAsTheDocumentSays() throws IOException, InterruptedException {
    Process script = new ProcessBuilder("dev/try-additions").redirectErrorStream(true).start();
    String told = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(script.waitFor()).as(told).isZero();
  }
}
