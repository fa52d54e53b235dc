package org.kaoping.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.SourceSpan;

/**
 * Reads YAML as nearly all files of results are written, and nothing else: mappings and lists by
 * indentation, keys that are ids, values on one line. What is written otherwise, or wrong, is left
 * to {@link Yaml}'s parser, which makes the same tree of what can be read here. For one file.
 */
final class PlainYaml {
  /** What a plain text of YAML can begin with, but means something else. */
  private static final String SIGNS = "?:,[]{}#&*!|>'\"%@`";

  private static final int DEEPEST = 20;
  private static final int LONGEST_KEY = 100;

  private final String path;
  private final String text;
  private int depth;

  /** Number of the line that is read, from 1. */
  private int number;

  /** Where that line begins in the text, and where it ends without its end of line. */
  private int begin;

  private int end = -1;

  /** Where the next thing on it stands. */
  private int at;

  /** Where the next line begins. */
  private int next;

  private PlainYaml(SourceFile file) {
    this.path = file.path();
    this.text = file.text();
  }

  /** Returns the tree of a file, nothing if it has to be read otherwise. */
  static Optional<YamlNode> read(SourceFile file) {
    PlainYaml plain = new PlainYaml(file);
    if (!plain.nextLine() || plain.isItem()) {
      return Optional.empty();
    }
    @Nullable YamlNode root = plain.mapping();
    return root == null || !plain.isOver() ? Optional.empty() : Optional.of(root);
  }

  /** Goes to the next line that has something on it; says whether there is one. */
  private boolean nextLine() {
    while (next < text.length()) {
      number++;
      begin = next;
      int feed = text.indexOf('\n', begin);
      end = feed < 0 ? text.length() : feed;
      next = feed < 0 ? end : feed + 1;
      if (feed > begin && text.charAt(feed - 1) == '\r') {
        end--;
      }
      at = begin;
      blanks();
      if (at < end && (text.charAt(at) != '#' || hasReturn())) {
        return true;
      }
    }
    begin = text.length();
    end = begin;
    at = begin;
    return false;
  }

  /** Says whether the line is two to YAML, so that a comment ends on it. */
  private boolean hasReturn() {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }

  private boolean isOver() {
    return at == text.length();
  }

  private void blanks() {
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
  }

  private int column() {
    return at - begin;
  }

  private boolean isAt(char c) {
    return at < end && text.charAt(at) == c;
  }

  /** Says whether an item of a list begins here. */
  private boolean isItem() {
    return isAt('-') && at + 1 < end && text.charAt(at + 1) == ' ';
  }

  private SourceSpan span(int from, int length) {
    return new SourceSpan(path, number, from - begin + 1, length);
  }

  /** Reads a mapping whose keys stand below each other. */
  private @Nullable YamlNode mapping() {
    int column = column();
    SourceSpan span = span(at, 0);
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    depth++;
    while (!isOver() && column() == column && !isItem()) {
      YamlNode.@Nullable Scalar key = key();
      if (key == null || depth > DEEPEST || !keys.add(key.text())) {
        return null;
      }
      @Nullable YamlNode value = at < end ? onLine() : below(column);
      if (value == null) {
        return null;
      }
      entries.add(new YamlNode.Entry(key, value));
    }
    depth--;
    return isOver() || column() < column ? new YamlNode.Mapping(span, entries) : null;
  }

  /** Reads what stands behind a key on other lines. */
  private @Nullable YamlNode below(int column) {
    if (!nextLine() || column() < column) {
      return null;
    }
    if (isItem()) {
      return list(column() == column ? 1 : 0); // as the parser has it
    }
    return column() > column ? mapping() : null;
  }

  /** Reads a list whose items stand below each other. */
  private @Nullable YamlNode list(int length) {
    int column = column();
    SourceSpan span = span(at, length);
    List<YamlNode> items = new ArrayList<>();
    while (!isOver() && column() == column && isItem()) {
      at += 2;
      @Nullable YamlNode item = isAt(' ') ? null : isKey() ? mapping() : onLine();
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return isOver() || column() <= column ? new YamlNode.Sequence(span, items) : null;
  }

  /** Reads a value up to the end of its line, and goes to the next one. */
  private @Nullable YamlNode onLine() {
    @Nullable YamlNode value = value(false);
    blanks();
    if (value == null || at < end) {
      return null;
    }
    nextLine();
    return value;
  }

  private @Nullable YamlNode value(boolean flow) {
    blanks();
    if (isAt('{')) {
      return flowMapping();
    }
    if (isAt('[')) {
      return flowList();
    }
    return isAt('"') || isAt('\'') ? quoted() : plain(flow);
  }

  private @Nullable YamlNode flowMapping() {
    SourceSpan span = span(at, 1);
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    at++;
    blanks();
    boolean more = !isAt('}');
    while (more) {
      blanks();
      YamlNode.@Nullable Scalar key = key();
      if (key == null || ++depth > DEEPEST || !keys.add(key.text())) {
        return null;
      }
      @Nullable YamlNode value = value(true);
      if (value == null) {
        return null;
      }
      depth--;
      entries.add(new YamlNode.Entry(key, value));
      blanks();
      more = isAt(',');
      at += more ? 1 : 0;
    }
    return closes('}') ? new YamlNode.Mapping(span, entries) : null;
  }

  private @Nullable YamlNode flowList() {
    SourceSpan span = span(at, 1);
    List<YamlNode> items = new ArrayList<>();
    at++;
    blanks();
    boolean more = !isAt(']');
    while (more) {
      @Nullable YamlNode item = ++depth > DEEPEST ? null : value(true);
      if (item == null) {
        return null;
      }
      depth--;
      items.add(item);
      blanks();
      more = isAt(',');
      at += more ? 1 : 0;
    }
    return closes(']') ? new YamlNode.Sequence(span, items) : null;
  }

  private boolean closes(char bracket) {
    boolean closes = isAt(bracket);
    at += closes ? 1 : 0;
    return closes;
  }

  /** Says whether a key stands here. */
  private boolean isKey() {
    int before = at;
    boolean is = key() != null;
    at = before;
    return is;
  }

  /** Reads a key with the colon and the blank behind it, if it is an id. */
  private YamlNode.@Nullable Scalar key() {
    int from = at;
    while (at < end && isOfId(text.charAt(at))) {
      at++;
    }
    int length = at - from;
    if (length == 0 || length > LONGEST_KEY || !isAt(':') || text.charAt(from) == '-') {
      return null;
    }
    at++;
    if (at < end && !isAt(' ')) {
      return null;
    }
    return new YamlNode.Scalar(span(from, length), text.substring(from, from + length), false);
  }

  private static boolean isOfId(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** Reads a text between quotation marks that has none of them and no escapes in it. */
  private @Nullable YamlNode quoted() {
    int from = at;
    char mark = text.charAt(at++);
    while (at < end && text.charAt(at) != mark) {
      if (isOdd(text.charAt(at)) || isAt('\\')) {
        return null;
      }
      at++;
    }
    if (!closes(mark) || isAt(mark)) {
      return null;
    }
    return new YamlNode.Scalar(span(from, at - from), text.substring(from + 1, at - 1), false);
  }

  /** Reads a text without quotation marks, up to the end of the line or of its place in a list. */
  private @Nullable YamlNode plain(boolean flow) {
    int from = at;
    if (at == end || SIGNS.indexOf(text.charAt(at)) >= 0 || (isAt('-') && !isNumber(at + 1))) {
      return null;
    }
    while (at < end && !(flow && ",{}[]".indexOf(text.charAt(at)) >= 0)) {
      char c = text.charAt(at);
      if (c == ':' || c == '#' || isOdd(c)) {
        return null;
      }
      at++;
    }
    int last = at;
    while (text.charAt(last - 1) == ' ') {
      last--;
    }
    return new YamlNode.Scalar(span(from, last - from), text.substring(from, last), false);
  }

  private boolean isNumber(int i) {
    return i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  /** Says whether a character has to be looked at more closely. */
  private static boolean isOdd(char c) {
    return c < ' ' || (c >= 0x7F && Suspects.is(c));
  }
}
