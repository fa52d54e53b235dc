package org.kaoping.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.kaoping.change.ChangesMarkdown;
import org.kaoping.change.ChangesPage;
import org.kaoping.change.ChangesText;
import org.kaoping.diagnostic.Checked;
import org.kaoping.pipeline.Differences;

/** The formats that changes are printed in. */
enum ChangesFormat {
  TEXT,
  MARKDOWN,
  HTML;

  /** Returns changes in this format, in UTF-8, or what is wrong with the template for them. */
  Checked<byte[]> print(ChangesPage page, Path root) {
    return switch (this) {
      case TEXT -> bytes(ChangesText.print(page));
      case MARKDOWN -> bytes(ChangesMarkdown.print(page));
      case HTML -> Differences.html(page, root);
    };
  }

  private static Checked<byte[]> bytes(String text) {
    return Checked.of(text.getBytes(StandardCharsets.UTF_8), List.of());
  }
}
