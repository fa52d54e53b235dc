package org.kaoping.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds the tree of one document from the parser's tokens. */
final class YamlTree {
  /** A document in which aliases stand for more nodes than this is refused. */
  static final int MOST_ALIASED = 100_000;

  private final String path;
  private final String written;
  private final YAMLParser parser;
  private final Problems problems;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private int nodes;
  private boolean refused;

  YamlTree(SourceFile file, YAMLParser parser, Problems problems) {
    this.path = file.path();
    this.written = file.text();
    this.parser = parser;
    this.problems = problems;
  }

  /** Returns the only document, or empty if there is none. */
  Optional<YamlNode> document() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return Optional.empty();
    }
    YamlNode root = node(first);
    if (parser.nextToken() != null) {
      feature("---", "document");
    }
    return Optional.of(root);
  }

  private YamlNode node(JsonToken token) {
    int before = nodes++;
    Object anchor = parser.isCurrentAlias() ? null : parser.getObjectId();
    if (parser.getTypeId() != null) {
      feature("!" + parser.getTypeId().toString().replace("tag:yaml.org,2002:", "!"), "tag");
    }
    YamlNode node =
        switch (token) {
          case START_OBJECT -> mapping();
          case START_ARRAY -> sequence();
          default -> parser.isCurrentAlias() ? aliased() : scalar();
        };
    if (anchor != null) {
      anchors.put(anchor.toString(), node);
      sizes.put(anchor.toString(), nodes - before);
    }
    return node;
  }

  private YamlNode mapping() {
    SourceSpan span = span();
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      YamlNode.Scalar key = new YamlNode.Scalar(span(), parser.currentName(), false);
      escaped(key.text(), key.span());
      YamlNode value = node(parser.nextToken());
      @Nullable Integer first = lines.putIfAbsent(key.text(), key.span().line());
      if (first == null) {
        entries.add(new YamlNode.Entry(key, value));
      } else {
        problems.add(Code.DUPLICATE_KEY, key.span(), key.text(), first);
      }
    }
    return new YamlNode.Mapping(span, entries);
  }

  private YamlNode sequence() {
    SourceSpan span = span();
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(node(t));
    }
    return new YamlNode.Sequence(span, items);
  }

  private YamlNode scalar() {
    SourceSpan span = span();
    String text = parser.getString();
    escaped(text, span);
    boolean absent = text.isEmpty() && span.length() == 0;
    return new YamlNode.Scalar(span, text, absent);
  }

  /** Finds what an escape stands for; what was written as it is was found when it was read. */
  private void escaped(String text, SourceSpan span) {
    for (Suspects.Suspect suspect : Suspects.in(text)) {
      if (suspect.kind().isRefused() || written.indexOf(suspect.codePoint()) < 0) {
        problems.add(SourceFile.suspicious(suspect, span));
      }
    }
  }

  private YamlNode aliased() {
    String name = parser.getString();
    @Nullable YamlNode target = anchors.get(name);
    if (target == null) {
      feature("*" + name, "alias");
      return new YamlNode.Scalar(span(), name, true);
    }
    nodes += refused ? 0 : sizes.getOrDefault(name, 0);
    if (nodes > MOST_ALIASED && !refused) {
      refused = true;
      problems.add(
          Diagnostic.of(Code.YAML_LIMIT, span(), Phrase.of("limit.aliases", MOST_ALIASED))
              .withHint("limit.aliases.hint"));
    }
    return refused ? new YamlNode.Scalar(span(), name, true) : target;
  }

  private void feature(String what, String kind) {
    problems.add(Diagnostic.of(Code.YAML_FEATURE, span(), what).withHint("feature." + kind, what));
  }

  private SourceSpan span() {
    TokenStreamLocation start = parser.currentTokenLocation();
    TokenStreamLocation end = parser.currentLocation();
    int length = start.getLineNr() == end.getLineNr() ? end.getColumnNr() - start.getColumnNr() : 0;
    return new SourceSpan(path, start.getLineNr(), start.getColumnNr(), Math.max(length, 0));
  }
}
