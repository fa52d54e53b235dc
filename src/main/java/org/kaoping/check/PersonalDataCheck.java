package org.kaoping.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.PersonalData;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#PERSONAL_DATA}: numbers and addresses that lead to a person are not published, unless
 * {@code site.yaml} allows each of them by name. {@link Code#ALLOWED_IN_VAIN}: it allows no other.
 */
public final class PersonalDataCheck {
  private final List<YamlNode.Scalar> allowances;
  private final boolean comments;
  private final Set<String> allowed = new TreeSet<>();
  private final Yaml yaml = new Yaml();

  /**
   * Creates it.
   *
   * @param allowances texts that may be published, however they are written
   * @param comments whether those in schemes and data are published, too
   */
  private PersonalDataCheck(List<YamlNode.Scalar> allowances, boolean comments) {
    this.allowances = allowances;
    this.comments = comments;
    allowances.forEach(node -> allowed.add(PersonalData.canonical(node.text())));
  }

  /** Returns one that allows nothing. */
  public static PersonalDataCheck ofAll() {
    return new PersonalDataCheck(List.of(), false);
  }

  /** Returns one that allows what {@code site.yaml} does, which may have any shape. */
  public static PersonalDataCheck allowedBy(YamlNode site) {
    return new PersonalDataCheck(
        value(site, "personal-data", YamlNode.Sequence.class).stream()
            .flatMap(list -> list.items().stream())
            .flatMap(one -> value(one, "text", YamlNode.Scalar.class).stream())
            .toList(),
        value(site, "results-zip", YamlNode.Scalar.class)
            .filter(given -> given.text().equals("true"))
            .isPresent());
  }

  private static <T extends YamlNode> Optional<T> value(YamlNode node, String key, Class<T> kind) {
    return node instanceof YamlNode.Mapping mapping
        ? mapping.value(key).filter(kind::isInstance).map(kind::cast)
        : Optional.empty();
  }

  /**
   * What was seen in a text or in several.
   *
   * @param found what must not be published
   * @param allowed what may be, in the form that all ways to write it have in common
   */
  public record Seen(List<Diagnostic> found, Set<String> allowed) {
    public static final Seen NOTHING = new Seen(List.of(), Set.of());

    /** Returns all that was seen. */
    public static Seen all(Collection<Seen> seen) {
      return new Seen(
          seen.stream().flatMap(one -> one.found.stream()).toList(),
          seen.stream().flatMap(one -> one.allowed.stream()).collect(Collectors.toSet()));
    }
  }

  /** Returns what tells it from others that allow something else. */
  public String fingerprint() {
    return String.join(" ", allowed) + comments;
  }

  /**
   * Returns which allowances nothing needs, or nothing but the same one before.
   *
   * @param needed what was seen that may be published
   */
  public List<Diagnostic> inVain(Set<String> needed) {
    Set<String> left = new HashSet<>(needed);
    return allowances.stream()
        .filter(node -> !left.remove(PersonalData.canonical(node.text())))
        .map(node -> Diagnostic.of(Code.ALLOWED_IN_VAIN, node.span()))
        .toList();
  }

  /**
   * Looks through a file of a workspace; comments of YAML are published in packages of results
   * alone.
   */
  public Seen of(SourceFile file) {
    List<PersonalData.Found> all = PersonalData.in(file.text());
    Look look = new Look();
    boolean isYaml = file.path().endsWith(".yaml");
    if (!isYaml || (comments && !file.path().equals("site.yaml"))) {
      all.forEach(one -> look.wrote(one, place(file, one)));
    }
    if (isYaml && (!all.isEmpty() || file.text().indexOf('\\') >= 0)) {
      yaml.read(file).value().ifPresent(look::through);
    }
    return look.seen();
  }

  /**
   * Looks through a text that stands at a place.
   *
   * @param known what was found elsewhere already
   */
  public Seen of(String text, SourceSpan place, Collection<PersonalData.Found> known) {
    Set<String> before = new TreeSet<>();
    known.forEach(one -> before.add(PersonalData.canonical(one.text())));
    Look look = new Look();
    for (PersonalData.Found one : PersonalData.in(text)) {
      if (!before.contains(PersonalData.canonical(one.text()))) {
        look.saw(one, found -> place);
      }
    }
    return look.seen();
  }

  /** Takes what is seen one after the other; the same is told once at a place. */
  private final class Look {
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    /** Takes what stands in the file as it is written; what YAML makes of it is the same. */
    void wrote(PersonalData.Found one, SourceSpan place) {
      written.add(PersonalData.canonical(one.text()));
      saw(one, found -> place);
    }

    void saw(PersonalData.Found one, Function<PersonalData.Found, SourceSpan> place) {
      String plain = PersonalData.canonical(one.text());
      if (allowed.contains(plain)) {
        met.add(plain);
      } else {
        found.add(diagnostic(one, place.apply(one)));
      }
    }

    void through(YamlNode node) {
      if (node instanceof YamlNode.Mapping mapping) {
        for (YamlNode.Entry entry : mapping.entries()) {
          through(entry.key());
          through(entry.value());
        }
      } else if (node instanceof YamlNode.Sequence sequence) {
        sequence.items().forEach(this::through);
      } else if (node instanceof YamlNode.Scalar scalar && !isAllowance(scalar)) {
        PersonalData.in(scalar.text()).stream()
            .filter(one -> !written.contains(PersonalData.canonical(one.text())))
            .forEach(one -> saw(one, found -> place(scalar, found)));
      }
    }

    Seen seen() {
      return found.isEmpty() && met.isEmpty()
          ? Seen.NOTHING
          : new Seen(List.copyOf(found), Set.copyOf(met));
    }
  }

  /** Says whether it is what allows; that alone does not need to be allowed. */
  private boolean isAllowance(YamlNode.Scalar scalar) {
    return allowances.stream().anyMatch(node -> node.span().equals(scalar.span()));
  }

  private static Diagnostic diagnostic(PersonalData.Found found, SourceSpan place) {
    String kind = found.kind().name().toLowerCase(Locale.ROOT);
    return Diagnostic.of(Code.PERSONAL_DATA, place, Phrase.of("personal." + kind), found.masked());
  }

  private static SourceSpan place(SourceFile file, PersonalData.Found found) {
    String before = file.text().substring(0, found.at());
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String ownLine = before.substring(before.lastIndexOf('\n') + 1);
    int length = found.text().lines().findFirst().orElse("").length();
    return new SourceSpan(
        file.path(), line, 1 + ownLine.codePointCount(0, ownLine.length()), length);
  }

  /** A text that is written as it is, with or without quotes, is known to the character. */
  private static SourceSpan place(YamlNode.Scalar scalar, PersonalData.Found found) {
    SourceSpan span = scalar.span();
    int quotes = span.length() - scalar.text().codePointCount(0, scalar.text().length());
    if (quotes != 0 && quotes != 2) {
      return span;
    }
    int before = scalar.text().codePointCount(0, found.at());
    return new SourceSpan(
        span.file(),
        span.line(),
        span.column() + quotes / 2 + before,
        found.text().codePointCount(0, found.text().length()));
  }
}
