package org.kaoping.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads a {@code corrections.yaml}, from a tree whose shape was checked. */
public final class CorrectionReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

  private final Places places;

  /** Creates a reader that notes the place of everything it reads in {@code places}. */
  public CorrectionReader(Places places) {
    this.places = places;
  }

  /** Returns the corrections, in the order of the file. */
  public List<Correction> corrections(YamlNode root) {
    return Fields.of(root).list("corrections", this::correction);
  }

  private Correction correction(YamlNode node) {
    Fields f = Fields.of(node);
    Correction correction =
        new Correction(
            LocalDate.parse(f.text("date")),
            f.text("what"),
            f.text("why"),
            f.text("approved-by"),
            f.list("changes", this::change));
    return places.note(correction, node);
  }

  private Correction.Change change(YamlNode node) {
    Fields f = Fields.of(node);
    PublishedValue value = PublishedValue.read(f);
    Correction.Change change =
        new Correction.Change(
            value, written(value, f.text("before")), written(value, f.text("after")));
    return places.note(change, node);
  }

  /** Of two ways to write a number there is one here; what is no number is left to the checks. */
  private static Optional<String> written(PublishedValue value, String text) {
    String missing =
        value.kind() == PublishedValue.Kind.AWARD ? Correction.NOT_AWARDED : Correction.NONE;
    return Optional.of(text)
        .filter(word -> !word.equals(missing))
        .map(word -> value.isNumber() && isNumber(word) ? Decimal.of(word).toString() : word);
  }

  /** Says whether a text is a number. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
