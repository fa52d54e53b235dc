package org.kaoping.check;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Places;

/**
 * {@link Code#MISSING_KEY} and {@link Code#KEY_NOT_USABLE}: a scheme has indicators or a stated
 * total; with a stated total it has nothing that is computed.
 */
final class StatedTotalCheck {
  private static final List<String> COMPUTED = List.of("indicators", "periods", "parts", "grades");

  private StatedTotalCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    Places places = read.places();
    if (read.scheme().stated()) {
      return COMPUTED.stream()
          .filter(key -> places.entry(read.scheme(), key).isPresent())
          .map(
              key ->
                  Diagnostic.unusable(
                      places.key(read.scheme(), key), key, "total: stated", "stated"));
    }
    return places.entry(read.scheme(), "indicators").isPresent()
        ? Stream.empty()
        : Stream.of(Diagnostic.missing(places.span(read.scheme()), "indicators", "[…]", "list"));
  }
}
