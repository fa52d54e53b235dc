package org.kaoping.check;

import java.util.List;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#QUOTA_SUM}, {@link Code#KEY_REQUIRED} and {@link Code#KEY_NOT_USABLE}: an award is
 * selected by a number or by quotas that add up to their total.
 */
final class SelectionCheck {
  private SelectionCheck() {}

  static void check(Scheme scheme, Places places, Problems problems) {
    for (Award award : scheme.awards()) {
      YamlNode select = places.entry(award, "select").orElseThrow().value();
      if (select instanceof YamlNode.Mapping mapping) {
        check(award, mapping, places.key(award, "select"), problems);
      }
    }
  }

  private static void check(
      Award award, YamlNode.Mapping select, SourceSpan span, Problems problems) {
    Fields f = new Fields(select);
    if (f.has("top")) {
      for (String key : List.of("quota", "total")) {
        if (f.has(key)) {
          problems.add(Diagnostic.unusable(key(select, key), key, "top", "selection"));
        }
      }
    } else if (f.has("quota") && f.has("total")) {
      sum(award, f, problems);
    } else if (f.has("quota")) {
      problems.add(Diagnostic.required(key(select, "quota"), "total", "quota"));
    } else if (f.has("total")) {
      problems.add(Diagnostic.required(key(select, "total"), "quota", "total"));
    } else {
      problems.add(Diagnostic.missing(span, "top", "3", "count"));
    }
  }

  private static void sum(Award award, Fields f, Problems problems) {
    int total = Integer.parseInt(f.text("total"));
    long sum = award.select().quotas().values().stream().mapToLong(Integer::longValue).sum();
    if (sum != total) {
      String each =
          f.entries("quota").stream()
              .map(entry -> entry.key().text() + " " + Fields.textOf(entry.value()))
              .collect(Collectors.joining(", "));
      problems.add(Code.QUOTA_SUM, f.node("total").span(), Long.toString(sum), total, each);
    }
  }

  private static SourceSpan key(YamlNode.Mapping mapping, String key) {
    return mapping.entry(key).orElseThrow().key().span();
  }
}
