package org.kaoping.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Says in our words what the YAML parser says in its own, and puts it where a person looks: at the
 * bracket or quotation mark that was never closed, not at the end of the file.
 *
 * @param file what was parsed
 * @param reached how far the parser came
 */
record YamlProblem(SourceFile file, TokenStreamLocation reached) {
  /**
   * What the parser says, and the message key {@code yaml.<key>} that stands for it; {@link #FLOW}
   * is {@code yaml.comma} where it all happens on one line.
   */
  private enum Kind {
    TAB("tab", "\\t(TAB)", false),
    START("start", "that cannot start any token", false),
    QUOTE("quote", "found unexpected end of stream", true),
    QUOTE_AT_SEPARATOR("quote", "found unexpected document separator", true),
    FLOW("flow", "expected ',' or ", true),
    COLON("colon", "mapping values are not allowed here", false),
    NO_COLON("no-colon", "could not find expected ':'", true),
    ITEM("item", "sequence entries are not allowed here", false),
    TRAILING("trailing", "expected <block end>, but found '<scalar>'", false),
    CLOSED_SQUARE("closed", "expected <block end>, but found ']'", false),
    CLOSED_CURLY("closed", "expected <block end>, but found '}'", false),
    INDENTATION("indentation", "expected <block end>", false),
    INDENTATION_AT_START("indentation", "expected '<document start>'", false),
    VALUE("value", "expected the node content", false),
    ESCAPE("escape", "unknown escape character", false),
    ESCAPE_DIGITS("escape", "expected escape sequence", false),
    BLOCK("block", "expected chomping or indentation indicators", false);

    private final String key;
    private final String sign;
    private final boolean atBeginning;

    Kind(String key, String sign, boolean atBeginning) {
      this.key = key;
      this.sign = sign;
      this.atBeginning = atBeginning;
    }
  }

  /** Returns what keeps the file from being read. */
  Diagnostic of(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      boolean deep = e.getOriginalMessage().contains("depth");
      Phrase limit =
          deep ? Phrase.of("limit.depth", Yaml.DEEPEST) : Phrase.of("limit.name", Yaml.LONGEST_KEY);
      return Diagnostic.of(Code.YAML_LIMIT, span(e.getLocation()), limit)
          .withHint(deep ? "limit.depth.hint" : "limit.name.hint");
    }
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return marked(marked);
    }
    if (e.getCause() instanceof ReaderException reader) {
      int position = Math.max(reader.getPosition(), 0);
      String before = file.text().substring(0, file.text().offsetByCodePoints(0, position));
      return syntax(
          SourceFile.TextPlace.endOf(file.path(), before),
          "character",
          LookAlikes.named(reader.getCodePoint()));
    }
    String said = e.getOriginalMessage().lines().findFirst().orElse("");
    return said.startsWith("Expected a property name")
        ? syntax(span(e.getLocation()), "key")
        : syntax(span(e.getLocation()), "other", said);
  }

  private Diagnostic marked(MarkedYamlEngineException e) {
    Optional<Kind> kind =
        List.of(Kind.values()).stream().filter(k -> e.getProblem().contains(k.sign)).findFirst();
    Optional<Mark> problem = e.getProblemMark();
    Optional<WideSyntax> wide = WideSyntax.in(file, lines(problem, e.getContextMark()));
    if (wide.isPresent()) {
      return syntax(
          wide.get().span(), "wide", LookAlikes.named(wide.get().character()), wide.get().meant());
    }
    boolean oneLine =
        problem.map(Mark::getLine).equals(e.getContextMark().map(Mark::getLine))
            && kind.equals(Optional.of(Kind.FLOW));
    Optional<Mark> place =
        kind.filter(k -> k.atBeginning && !oneLine).flatMap(k -> e.getContextMark());
    SourceSpan span =
        place
            .or(() -> problem)
            .map(m -> new SourceSpan(file.path(), m.getLine() + 1, m.getColumn() + 1, 0))
            .orElse(SourceSpan.wholeFile(file.path()));
    int line = problem.map(m -> m.getLine() + 1).orElse(span.line());
    String shown = problem.map(YamlProblem::characterAt).orElse("");
    return kind.map(k -> syntax(span, oneLine ? "comma" : k.key, line, shown))
        .orElseGet(() -> syntax(span, "other", e.getProblem()));
  }

  /** Returns the lines on which the cause may stand: where it shows, begins, and the one above. */
  private static List<Integer> lines(Optional<Mark> problem, Optional<Mark> context) {
    return Stream.of(problem, context)
        .flatMap(Optional::stream)
        .flatMap(mark -> Stream.of(mark.getLine() + 1, mark.getLine()))
        .distinct()
        .toList();
  }

  private static String characterAt(Mark mark) {
    int[] buffer = mark.getBuffer();
    return mark.getPointer() < buffer.length ? Character.toString(buffer[mark.getPointer()]) : "";
  }

  private static Diagnostic syntax(SourceSpan span, String key, Object... arguments) {
    return Diagnostic.of(Code.YAML_SYNTAX, span, Phrase.of("yaml." + key, arguments))
        .withHint("yaml." + key + ".hint", arguments);
  }

  /** Returns where the parser stopped: it does not always say so itself. */
  private SourceSpan span(@Nullable TokenStreamLocation location) {
    TokenStreamLocation place = location == null ? reached : location;
    return new SourceSpan(
        file.path(), Math.max(place.getLineNr(), 1), Math.max(place.getColumnNr(), 1), 0);
  }

  /**
   * A character that was meant to be a comma, colon, bracket or dash of YAML and is not one, as it
   * is typed with a Chinese input method: likely what keeps a file from being read.
   *
   * @param span where it stands
   * @param character the character
   * @param meant what YAML has in its place
   */
  record WideSyntax(SourceSpan span, int character, String meant) {
    private static final String AT_START = "(?:^|[{,\\[]|- |: )\\s*";

    /** A place where such a character can only be syntax; it is the pattern's only group. */
    private enum Form {
      COLON(AT_START + "[A-Za-z0-9-]+\\s*(：)", ":"),
      CURLY(AT_START + "(｛)", "{"),
      SQUARE(AT_START + "(［)", "["),
      DASH("^\\s*([－—–−•·])\\s*(?:[a-z-]+:|\\{)", "-"),
      COMMA("([，；、])\\s*[A-Za-z0-9_-]+\\s*:", ","),
      CLOSING_CURLY("\\{[^{}]*(｝)", "}"),
      CLOSING_SQUARE("\\[[^\\[\\]]*(］)", "]");

      private final Pattern pattern;
      private final String meant;

      Form(String pattern, String meant) {
        this.pattern = Pattern.compile(pattern);
        this.meant = meant;
      }
    }

    /** What is said literally: such characters are at home there. */
    private static final Pattern PROSE = Pattern.compile("\"[^\"]*\"|'[^']*'|(?:^|\\s)#.*");

    /** Returns the first of the given lines' characters that is likely meant as syntax. */
    static Optional<WideSyntax> in(SourceFile file, List<Integer> lines) {
      List<String> all = file.text().lines().toList();
      for (int line : lines) {
        if (line < 1 || line > all.size()) {
          continue;
        }
        String code =
            PROSE.matcher(all.get(line - 1)).replaceAll(m -> " ".repeat(m.group().length()));
        for (Form form : Form.values()) {
          Matcher found = form.pattern.matcher(code);
          if (found.find()) {
            int column = code.codePointCount(0, found.start(1)) + 1;
            return Optional.of(
                new WideSyntax(
                    new SourceSpan(file.path(), line, column, 1),
                    found.group(1).codePointAt(0),
                    form.meant));
          }
        }
      }
      return Optional.empty();
    }
  }
}
