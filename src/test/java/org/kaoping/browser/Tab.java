package org.kaoping.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tab of a program that shows pages. What it says of elements is for itself only. */
interface Tab extends AutoCloseable {
  /** Returns the program's name, for files. */
  String name();

  /**
   * Becomes like new: 1280 × 900 pixels, light, with scripts; what pages have kept is forgotten.
   *
   * @param origins of pages that may have kept something
   */
  void reset(List<String> origins);

  void size(int width, int height);

  /** Shows a page, and waits until it is there. */
  void open(String address);

  String address();

  /** Runs a function's body in the page and returns what it returns. */
  @Nullable Object run(String body, Object... arguments);

  /** Runs a function's body in the page and returns what it hands to its last argument. */
  @Nullable Object runLater(String body, Object... arguments);

  /**
   * Presses the mouse on an element, and waits for the page that this leads to.
   *
   * @throws org.openqa.selenium.StaleElementReferenceException if it is in the page no more
   */
  void click(Object element);

  /** Presses keys one after the other wherever the focus is, as {@code click} does. */
  void keys(CharSequence... keys);

  /** Prints the page on A4 paper; it shows what is printed from then on. */
  byte[] print();

  /**
   * Asks for what only Chromium does.
   *
   * @throws UnsupportedOperationException if this is another program
   */
  Map<String, Object> command(String name, Map<String, Object> parameters);

  /** Returns what pages complained of or asked for outside their site since the last call. */
  List<String> faults();

  @Override
  void close();

  /**
   * Returns where a program is.
   *
   * @throws IllegalStateException if it is not installed
   */
  static Path installed(String program) {
    Path path = Path.of(program);
    if (!Files.isExecutable(path)) {
      throw new IllegalStateException(
          program
              + " is missing: dev/test installs it; -DexcludedGroups=browser leaves out the tests"
              + " that need a browser");
    }
    return path;
  }
}
