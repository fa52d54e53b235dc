package org.kaoping.properties;

import java.util.List;
import java.util.stream.LongStream;

/** The seeds that properties are tried with; a failing test names its seed. */
final class Seeds {
  private Seeds() {}

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 150).boxed().toList();
  }
}
