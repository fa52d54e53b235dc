package org.kaoping.diagnostic;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with places for arguments, in the syntax of ICU's MessageFormat: {@code {0}} is a place,
 * {@code {0, plural, one {# point} other {# points}}} one that goes by the number in it, {@code ''}
 * an apostrophe, and what stands between two apostrophes means itself. Arguments are texts already,
 * so a number's plural is that of the number as it is printed. A text is taken apart once and may
 * then be used by several threads: a large site says some millions of texts.
 */
final class MessageText {
  private final String pattern;
  private final MessagePattern parts;
  private final Plurals plurals;
  private final List<Piece> pieces;

  /**
   * @param plurals plural rules of the language that the text is in
   * @throws IllegalArgumentException if the pattern is wrong, or has other kinds of places
   */
  MessageText(String pattern, Plurals plurals) {
    this.pattern = pattern;
    this.parts = new MessagePattern(ApostropheMode.DOUBLE_REQUIRED).parse(pattern);
    this.plurals = plurals;
    this.pieces = message(0, -1);
  }

  /** Returns the text with arguments in their places; what has none stays a place. */
  String with(String... words) {
    StringBuilder text = new StringBuilder();
    put(pieces, words, text);
    return text.toString();
  }

  private static void put(List<Piece> pieces, String[] words, StringBuilder text) {
    for (Piece piece : pieces) {
      piece.put(words, text);
    }
  }

  /**
   * Returns the pieces of a text or of one of its branches.
   *
   * @param start index of the part that begins it
   * @param counted the argument that {@code #} stands for
   */
  private List<Piece> message(int start, int counted) {
    List<Piece> found = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    int end = parts.getLimitPartIndex(start);
    int from = parts.getPart(start).getLimit();
    for (int i = start + 1; i <= end; i++) {
      Part part = parts.getPart(i);
      fixed.append(pattern, from, part.getIndex());
      switch (part.getType()) {
        case INSERT_CHAR -> fixed.append((char) part.getValue());
        case REPLACE_NUMBER -> add(found, fixed, new Place(counted));
        case ARG_START -> {
          add(found, fixed, argument(i));
          i = parts.getLimitPartIndex(i);
        }
        default -> {}
      }
      from = parts.getPart(i).getLimit();
    }
    found.add(new Fixed(fixed.toString()));
    return List.copyOf(found);
  }

  private static void add(List<Piece> found, StringBuilder fixed, Piece piece) {
    found.add(new Fixed(fixed.toString()));
    found.add(piece);
    fixed.setLength(0);
  }

  private Piece argument(int start) {
    Part name = parts.getPart(start + 1);
    int number = name.getValue();
    ArgType type = parts.getPart(start).getArgType();
    boolean plural =
        type == ArgType.PLURAL && parts.getPartType(start + 2) == Part.Type.ARG_SELECTOR;
    if (name.getType() != Part.Type.ARG_NUMBER || !(plural || type == ArgType.NONE)) {
      throw new IllegalArgumentException("neither a place nor a plural: " + pattern);
    }
    if (!plural) {
      return new Place(number);
    }
    Map<String, List<Piece>> branches = new LinkedHashMap<>();
    for (int i = start + 2; i < parts.getLimitPartIndex(start); i++) {
      if (parts.getPartType(i) == Part.Type.ARG_SELECTOR) {
        String selector = parts.getSubstring(parts.getPart(i));
        i += selector.startsWith("=") ? 2 : 1;
        branches.put(selector, message(i, number));
        i = parts.getLimitPartIndex(i);
      }
    }
    return new Plural(number, branches, plurals);
  }

  private sealed interface Piece {
    void put(String[] words, StringBuilder text);
  }

  private record Fixed(String words) implements Piece {
    @Override
    public void put(String[] words, StringBuilder text) {
      text.append(this.words);
    }
  }

  private record Place(int argument) implements Piece {
    @Override
    public void put(String[] words, StringBuilder text) {
      text.append(argument < words.length ? words[argument] : "{" + argument + "}");
    }
  }

  /** A place whose words go by the number there; {@code =1} is the number itself. */
  private record Plural(int argument, Map<String, List<Piece>> branches, Plurals plurals)
      implements Piece {
    @Override
    public void put(String[] words, StringBuilder text) {
      String number = argument < words.length ? words[argument] : "";
      List<Piece> exact = branches.get("=" + number);
      MessageText.put(exact == null ? branch(number) : exact, words, text);
    }

    private List<Piece> branch(String number) {
      return branches.getOrDefault(
          plurals.category(number), branches.getOrDefault("other", List.of()));
    }
  }
}
