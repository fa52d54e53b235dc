package org.kaoping.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
 * {@code site.yaml} allows each of them by name.
 */
public final class PersonalDataCheck {
  private final Set<String> allowed = new TreeSet<>();
  private final Yaml yaml = new Yaml();

  /**
   * Creates it.
   *
   * @param allowed what may be published, however it is written
   */
  public PersonalDataCheck(Collection<String> allowed) {
    allowed.forEach(text -> this.allowed.add(PersonalData.canonical(text)));
  }

  /** Returns what tells it from others that allow something else. */
  public String fingerprint() {
    return String.join(" ", allowed);
  }

  /** Looks through a file of a workspace; comments of YAML are not published. */
  public List<Diagnostic> of(SourceFile file) {
    List<PersonalData.Found> found = in(file.text());
    boolean escaped = file.text().indexOf('\\') >= 0;
    if (!file.path().endsWith(".yaml")) {
      return found.stream().map(one -> diagnostic(one, place(file, one))).toList();
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    if (!found.isEmpty() || escaped) {
      yaml.read(file).value().ifPresent(root -> add(root, diagnostics));
    }
    return diagnostics;
  }

  /**
   * Looks through a text that stands at a place.
   *
   * @param known what was found elsewhere already
   */
  public List<Diagnostic> of(String text, SourceSpan place, Collection<PersonalData.Found> known) {
    Set<String> before = new TreeSet<>();
    known.forEach(one -> before.add(PersonalData.canonical(one.text())));
    return in(text).stream()
        .filter(one -> !before.contains(PersonalData.canonical(one.text())))
        .map(one -> diagnostic(one, place))
        .distinct()
        .toList();
  }

  private List<PersonalData.Found> in(String text) {
    return PersonalData.in(text).stream()
        .filter(one -> !allowed.contains(PersonalData.canonical(one.text())))
        .toList();
  }

  private void add(YamlNode node, List<Diagnostic> diagnostics) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        add(entry.key(), diagnostics);
        add(entry.value(), diagnostics);
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> add(item, diagnostics));
    } else if (node instanceof YamlNode.Scalar scalar) {
      in(scalar.text()).forEach(one -> diagnostics.add(diagnostic(one, place(scalar, one))));
    }
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
