package org.kaoping.browser;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** What readers do works in Firefox, too. */
@BrowserTest
@Tag(BrowserExtension.FIREFOX)
class FirefoxTest {
  @Nested
  class Journeys extends JourneysTest {}

  @Nested
  @Tag("prints")
  class Print extends PrintTest {
    /** Firefox puts nothing into margins; who prints has it number the sheets. */
    @Override
    void areNumbered(List<String> sheets, boolean notice) {}

    /** Its font has marks of punctuation as wide as other characters. */
    @Override
    double reach() {
      return 1;
    }
  }

  @Nested
  class Hostile extends HostileContentTest {}

  @Nested
  class Search extends SearchTest {}

  @Nested
  class Tables extends TablesTest {}
}
