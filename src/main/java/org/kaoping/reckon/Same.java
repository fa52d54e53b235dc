package org.kaoping.reckon;

/**
 * A thing as a key: it equals itself alone, however alike others are, and nothing of it is read.
 */
record Same<T>(T thing) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Same<?> same && same.thing == thing;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(thing);
  }
}
