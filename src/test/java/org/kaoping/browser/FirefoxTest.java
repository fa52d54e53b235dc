package org.kaoping.browser;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** What readers do works in Firefox, too. */
@BrowserTest
@Tag(BrowserExtension.FIREFOX)
class FirefoxTest {
  @Nested
  class Journeys extends JourneysTest {}

  @Nested
  class Search extends SearchTest {}

  @Nested
  class Tables extends TablesTest {}
}
