package org.kaoping.diagnostic;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be said of a message text without saying it. */
public final class MessageShape {
  private static final Pattern PLURAL =
      Pattern.compile("\\{\\d+, plural(?:, | ?)(?:[^{}]*\\{(?:[^{}]|\\{\\d+})*})*[^{}]*}");
  private static final Pattern OTHER = Pattern.compile("other \\{#([^{}]*)}");
  private static final Pattern NOUN = Pattern.compile("\\p{L}+s\\b");
  private static final Pattern BARE =
      Pattern.compile("\\{\\d+}%?(?: (?:more|fewer|further|other|percentage))? (\\p{L}+)");

  private MessageShape() {}

  /**
   * Returns the numbers of the arguments that it prints, not of those that it only goes by; a
   * plural without {@code other} is refused.
   */
  public static Set<Integer> arguments(String text) {
    MessagePattern parts = new MessagePattern(ApostropheMode.DOUBLE_REQUIRED).parse(text);
    Set<Integer> printed = new TreeSet<>();
    int counted = -1;
    for (int i = 0; i < parts.countParts(); i++) {
      Part part = parts.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.NONE) {
        printed.add(parts.getPart(i + 1).getValue());
      } else if (part.getType() == Part.Type.ARG_START) {
        counted = parts.getPart(i + 1).getValue();
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        printed.add(counted);
      }
    }
    return printed;
  }

  /** Returns the plural nouns of texts: what ends in s in the words for many. */
  public static Set<String> plurals(Messages messages) {
    return messages.keys().stream()
        .flatMap(key -> OTHER.matcher(messages.text(key)).results())
        .flatMap(many -> NOUN.matcher(many.group(1)).results().limit(1))
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the plural nouns that follow a number whatever that is. */
  public static List<String> bare(String text, Set<String> plurals) {
    return BARE.matcher(PLURAL.matcher(text).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .filter(plurals::contains)
        .toList();
  }
}
