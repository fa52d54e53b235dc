package org.kaoping.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

class MeaningTest {
  private static YamlNode tree(String text) {
    Optional<YamlNode> tree = new Yaml().read(new SourceFile("a.yaml", text)).value();
    return tree.orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "||",
      quoteCharacter = '`',
      value = {
        "a: 1 # note || a: 1",
        "{a: 1, b: [x]} || {b: [x], a: 1}",
        "a: 'x y' || a: x y",
        "{a: &n {b: 1}, c: *n} || {a: {b: 1}, c: {b: 1}}"
      })
  void anotherWayToWriteIt_saysTheSame(String one, String other) {
    assertThat(Meaning.same(tree(one), tree(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "||",
      quoteCharacter = '`',
      value = {
        "a: 1 || a: 2",
        "a: '1.10' || a: '1.1'",
        "a: 1 || {a: 1, b: 2}",
        "{a: 1, b: 2} || {a: 1, c: 2}",
        "a: [x, y] || a: [y, x]",
        "a: [x] || a: x",
        "a: [x] || a: [x, x]",
        "a: {b: 1} || a: [b]",
        "a: || a: ''"
      })
  void otherContent_saysSomethingElse(String one, String other) {
    assertThat(Meaning.same(tree(one), tree(other))).isFalse();
    assertThat(Meaning.same(tree(other), tree(one))).isFalse();
  }
}
