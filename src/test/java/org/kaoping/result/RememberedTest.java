package org.kaoping.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {
  @Test
  void whatIsMadeOfEqualKeysIsOneThing() {
    Remembered<String, Object> remembered = new Remembered<>(10);
    Object first = remembered.get("a", Object::new);
    assertThat(remembered.get("a", Object::new)).isSameAs(first);
    assertThat(remembered.get("b", Object::new)).isNotSameAs(first);
  }

  @Test
  void itHoldsNoMoreThanItMay() {
    Remembered<Integer, String> remembered = new Remembered<>(10);
    List<Integer> made = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int key : IntStream.range(0, 11).toArray()) {
        String text =
            remembered.get(
                key,
                () -> {
                  made.add(key);
                  return "made of " + key;
                });
        assertThat(text).isEqualTo("made of " + key);
      }
    }
    assertThat(made).hasSizeGreaterThan(11);
  }
}
