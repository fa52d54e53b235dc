package org.kaoping.source;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.ValidationException;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;

/**
 * Turns everit's tree of violations, which knows pointers only, into diagnostics at their place.
 */
record Violations(YamlNode root, Shape shape) {
  private static final Set<String> INTERPOLATION =
      Set.of("interpolate", "interpolation", "linear", "formula");

  Stream<Diagnostic> of(ValidationException violation) {
    Pointed pointed = Pointed.at(root, shape.schema(), violation.getPointerToViolation());
    if (pointed.isUnlikeAll()) {
      return Stream.of(wrongForm(pointed));
    }
    List<ValidationException> causes = violation.getCausingExceptions();
    if (causes.isEmpty()) {
      return isMisspelt(pointed, violation)
          ? Stream.empty()
          : Stream.of(diagnostic(pointed, violation));
    }
    return causes.stream()
        .filter(
            cause ->
                !(pointed.schema() instanceof CombinedSchema)
                    || isDeeper(cause, violation)
                    || (isTold(cause) && pointed.isMeant(cause.getViolatedSchema())))
        .flatMap(this::of);
  }

  /** Says whether something in an alternative is wrong, however much it is like another one. */
  private static boolean isDeeper(ValidationException cause, ValidationException choice) {
    return !cause.getPointerToViolation().equals(choice.getPointerToViolation());
  }

  /** Of several alternatives those do not count that are not meant for such a node at all. */
  private static boolean isTold(ValidationException cause) {
    return !cause.getCausingExceptions().isEmpty() || isOfKeys(cause);
  }

  private static boolean isOfKeys(ValidationException violation) {
    return List.of("required", "additionalProperties", "minProperties", "minItems")
        .contains(String.valueOf(violation.getKeyword()));
  }

  private Diagnostic diagnostic(Pointed pointed, ValidationException violation) {
    return switch (String.valueOf(violation.getKeyword())) {
      case "required" -> missing(pointed, bracketed(violation.getErrorMessage()));
      case "additionalProperties" -> unknownKey(pointed, bracketed(violation.getErrorMessage()));
      case "maxLength" ->
          Diagnostic.of(
                  Code.YAML_LIMIT,
                  pointed.span(),
                  Phrase.of("limit.number", ((StringSchema) pointed.schema()).getMaxLength()))
              .withHint("limit.number.hint");
      default -> wrongForm(pointed);
    };
  }

  /** Says whether a key is missing because it was misspelt, which is told of the key itself. */
  private boolean isMisspelt(Pointed pointed, ValidationException violation) {
    if (!"required".equals(violation.getKeyword())
        || !(pointed.node() instanceof YamlNode.Mapping mapping)) {
      return false;
    }
    Map<String, Schema> known = ((ObjectSchema) pointed.alternative()).getPropertySchemas();
    Optional<String> missing = Optional.of(bracketed(violation.getErrorMessage()));
    return mapping.entries().stream()
        .map(entry -> entry.key().text())
        .filter(key -> !known.containsKey(key))
        .anyMatch(key -> unknownKey(pointed, key).instead().equals(missing));
  }

  private static Diagnostic missing(Pointed pointed, String key) {
    Schema due =
        requireNonNull(((ObjectSchema) pointed.alternative()).getPropertySchemas().get(key), key);
    return Diagnostic.of(
        Code.MISSING_KEY, pointed.keySpan(), key, Example.line(key, due), expected(due));
  }

  private static Phrase expected(Schema schema) {
    return Phrase.of("expect." + expectation(schema));
  }

  private static Object expectation(Schema schema) {
    return Pointed.referred(schema).getUnprocessedProperties().getOrDefault("x-expect", "mapping");
  }

  /** Says whether there are words to choose from, each of which means something. */
  private static boolean isChoice(Pointed pointed) {
    return pointed.schema() instanceof EnumSchema words
        ? texts(words).count() > 1
        : pointed.words().findAny().isPresent();
  }

  private Diagnostic unknownKey(Pointed pointed, String key) {
    List<String> known =
        ((ObjectSchema) pointed.alternative())
            .getPropertySchemas().keySet().stream().sorted().toList();
    YamlNode.Mapping mapping = (YamlNode.Mapping) pointed.node();
    return OddKey.of(mapping, key, Code.UNKNOWN_KEY)
        .or(() -> OddKey.lookAlike(mapping, key, known))
        .orElseGet(
            () -> {
              Diagnostic unknown = Diagnostic.of(Code.UNKNOWN_KEY, pointed.child(key), key);
              return Elsewhere.word(pointed, key)
                  .or(() -> recipe(key))
                  .or(
                      () ->
                          known.stream().anyMatch(k -> isSpelling(key, k))
                              ? Optional.empty()
                              : new Elsewhere(key, shape).remedy())
                  .map(
                      remedy ->
                          new Diagnostic(unknown.code(), unknown.span(), unknown.message(), remedy))
                  .orElseGet(() -> unknown.suggesting(key, known));
            });
  }

  /** Returns how to write what others have a word for. */
  private static Optional<Phrase> recipe(String key) {
    return INTERPOLATION.contains(key)
        ? Optional.of(Phrase.of("recipe.interpolate"))
        : Optional.empty();
  }

  /** Says whether a key is another but for one letter, as {@code group} is {@code groups}. */
  static boolean isSpelling(String key, String other) {
    return new LevenshteinDistance(1).apply(key, other) >= 0;
  }

  private static Diagnostic wrongForm(Pointed pointed) {
    String example =
        pointed
            .key()
            .filter(key -> !pointed.isCell())
            .map(key -> Example.line(key.text(), pointed.schema()))
            .orElseGet(() -> Example.of(pointed.schema()));
    Diagnostic alone =
        Diagnostic.of(
            Code.WRONG_FORM, pointed.span(), pointed.shown(), expected(pointed.schema()), example);
    Diagnostic wrong =
        isChoice(pointed) ? alone.withHint("choice." + expectation(pointed.schema())) : alone;
    if (!(pointed.node() instanceof YamlNode.Scalar scalar)) {
      return wrong;
    }
    if (scalar.absent()) {
      return pointed
          .within()
          .flatMap(
              mapping ->
                  pointed.key().flatMap(key -> OddKey.of(mapping, key.text(), Code.WRONG_FORM)))
          .orElseGet(() -> wrong.withHint("nothing.behind", example));
    }
    if (scalar.text().isBlank()) {
      return wrong.withHint("nothing.between", example);
    }
    Optional<Slip> slip = Slip.all(scalar.text()).filter(s -> pointed.takes(s.right())).findFirst();
    if (slip.isPresent()) {
      return new Diagnostic(
          Code.WRONG_FORM,
          pointed.span(),
          Phrase.of("slip", pointed.shown(), slip.get().what()),
          Phrase.of("slip.hint", slip.get().right()));
    }
    Optional<Phrase> better = Rewriting.of(pointed, scalar.text());
    if (better.isPresent()) {
      return new Diagnostic(Code.WRONG_FORM, wrong.span(), wrong.message(), better.get());
    }
    Optional<Integer> odd = LookAlikes.first(scalar.text());
    if (odd.isPresent()) {
      return wrong.withHint("slip.also", LookAlikes.named(odd.get()));
    }
    Stream<EnumSchema> words =
        pointed.schema() instanceof EnumSchema only ? Stream.of(only) : pointed.words();
    return wrong.suggestingNear(scalar.text(), words.flatMap(Violations::texts).toList());
  }

  private static Stream<String> texts(EnumSchema words) {
    return words.getPossibleValuesAsList().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Everit names the key that is missing or too many in brackets only. */
  private static String bracketed(String message) {
    return message.substring(message.indexOf('[') + 1, message.lastIndexOf(']'));
  }

  /**
   * How what was written can be made into what is due: a list of it, an id, a day that there is.
   */
  static final class Rewriting {
    private Rewriting() {}

    /** Returns the remedy that says so, if there is one. */
    static Optional<Phrase> of(Pointed pointed, String text) {
      return list(pointed, text).or(() -> id(pointed, text)).or(() -> day(text));
    }

    private static Optional<Phrase> list(Pointed pointed, String text) {
      if (!(pointed.schema() instanceof ArraySchema list)
          || pointed.key().isEmpty()
          || !Example.isOfTexts(list)) {
        return Optional.empty();
      }
      String items =
          Arrays.stream(text.split("[,，、;；]", -1))
              .map(String::strip)
              .filter(item -> !item.isEmpty())
              .collect(Collectors.joining(", ", "[", "]"));
      return Optional.of(Phrase.of("slip.hint", pointed.key().get().text() + ": " + items));
    }

    private static Optional<Phrase> id(Pointed pointed, String text) {
      String plain =
          text.strip()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[\\s_.-]+", "-")
              .replaceAll("^-|-$", "");
      return !plain.equals(text) && pointed.takes(plain)
          ? Optional.of(Phrase.of("slip.hint", plain))
          : Optional.empty();
    }

    /** A month that has no such day has a last one. */
    private static Optional<Phrase> day(String text) {
      if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return Optional.empty();
      }
      try {
        YearMonth month = YearMonth.parse(text.substring(0, 7));
        return Optional.of(Phrase.of("date.last", month.atEndOfMonth()));
      } catch (DateTimeException e) {
        return Optional.of(Phrase.of("date.month"));
      }
    }
  }

  /**
   * Keys that nobody meant to write: what a comma or a wide colon made of a value, or look-alikes.
   */
  static final class OddKey {
    private static final Pattern WIDE_COLON =
        Pattern.compile("([a-z0-9-]+)\\s*：\\s*(.*)", Pattern.DOTALL);

    private OddKey() {}

    /** Returns what made a key without a value, if it is one of these. */
    static Optional<Diagnostic> of(YamlNode.Mapping mapping, String key, Code code) {
      YamlNode.Entry entry = mapping.entry(key).orElseThrow();
      if (!(entry.value() instanceof YamlNode.Scalar value && value.absent())) {
        return Optional.empty();
      }
      Matcher colon = WIDE_COLON.matcher(key);
      if (colon.matches()) {
        return Optional.of(
            new Diagnostic(
                code,
                entry.key().span(),
                Phrase.of("key.wide-colon", key, LookAlikes.named('：')),
                Phrase.of("key.wide-colon.hint", colon.group(1), colon.group(2))));
      }
      return before(mapping, entry)
          .map(
              written ->
                  new Diagnostic(
                      code,
                      entry.key().span(),
                      Phrase.of("key.comma", key),
                      Slip.all(written + "," + key)
                          .findFirst()
                          .map(slip -> Phrase.of("key.comma.number", slip.right()))
                          .orElseGet(() -> Phrase.of("key.comma.hint", written + ", " + key))));
    }

    /** Returns the text that stands before a key on its line, as the value of another key. */
    private static Optional<String> before(YamlNode.Mapping mapping, YamlNode.Entry entry) {
      int index = mapping.entries().indexOf(entry);
      if (index < 1) {
        return Optional.empty();
      }
      return mapping.entries().get(index - 1).value() instanceof YamlNode.Scalar text
              && !text.absent()
              && text.span().line() == entry.key().span().line()
          ? Optional.of(text.text())
          : Optional.empty();
    }

    /** Returns that a key looks like a known one, but has other characters. */
    static Optional<Diagnostic> lookAlike(
        YamlNode.Mapping mapping, String key, List<String> known) {
      String plain = LookAlikes.plain(key).strip();
      return LookAlikes.first(key)
          .filter(c -> known.contains(plain))
          .map(
              c ->
                  new Diagnostic(
                      Code.UNKNOWN_KEY,
                      mapping.entry(key).orElseThrow().key().span(),
                      Phrase.of("slip.key", key, LookAlikes.named(c)),
                      Phrase.of("slip.hint", plain)));
    }
  }
}
