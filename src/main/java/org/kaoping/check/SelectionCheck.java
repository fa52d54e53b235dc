package org.kaoping.check;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#QUOTA_SUM}, {@link Code#KEY_REQUIRED} and {@link Code#KEY_NOT_USABLE}: an award is
 * selected by a number or by quotas that add up to their total.
 */
final class SelectionCheck {
  private SelectionCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    return read.scheme().awards().stream().flatMap(award -> award(award, read.places()));
  }

  private static Stream<Diagnostic> award(Award award, Places places) {
    YamlNode select = places.entry(award, "select").orElseThrow().value();
    if (!(select instanceof YamlNode.Mapping mapping)) {
      return Stream.empty();
    }
    Fields f = new Fields(mapping);
    if (f.has("top")) {
      return Stream.of("quota", "total")
          .filter(f::has)
          .map(key -> Diagnostic.unusable(key(mapping, key), key, "top", "selection"));
    }
    if (!f.has("quota")) {
      return Stream.of(
          f.has("total")
              ? Diagnostic.required(key(mapping, "total"), "quota", "total")
              : Diagnostic.missing(places.key(award, "select"), "top", "3", "count"));
    }
    if (!f.has("total")) {
      return Stream.of(Diagnostic.required(key(mapping, "quota"), "total", "quota"));
    }
    return sum(award.select().quotas(), f);
  }

  private static Stream<Diagnostic> sum(Map<String, Integer> quotas, Fields f) {
    int total = Integer.parseInt(f.text("total"));
    long sum = quotas.values().stream().mapToLong(Integer::longValue).sum();
    String each =
        f.entries("quota").stream()
            .map(entry -> entry.key().text() + " " + Fields.textOf(entry.value()))
            .collect(Collectors.joining(", "));
    return sum == total
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(Code.QUOTA_SUM, f.node("total").span(), Long.toString(sum), total, each));
  }

  private static SourceSpan key(YamlNode.Mapping mapping, String key) {
    return mapping.entry(key).orElseThrow().key().span();
  }
}
