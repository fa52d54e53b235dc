package org.kaoping.markup;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Joins lines of Chinese text: a browser would show the line break between them as a space. A
 * reference goes with the text on the other side of the break.
 */
final class ChineseLines extends AbstractVisitor {
  private static final Set<Character.UnicodeBlock> PUNCTUATION =
      Set.of(
          Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  @Override
  public void visit(SoftLineBreak lineBreak) {
    Node before = lineBreak.getPrevious();
    Node after = lineBreak.getNext();
    boolean ends = endsInChinese(before);
    boolean begins = beginsInChinese(after);
    if ((ends && begins)
        || (ends && after instanceof ReferenceParser.ReferenceNode)
        || (before instanceof ReferenceParser.ReferenceNode && begins)) {
      lineBreak.unlink();
    }
  }

  private static boolean endsInChinese(Node before) {
    return before instanceof Text text
        && !text.getLiteral().isEmpty()
        && isChinese(text.getLiteral().codePointBefore(text.getLiteral().length()));
  }

  private static boolean beginsInChinese(Node after) {
    return after instanceof Text text
        && !text.getLiteral().isEmpty()
        && isChinese(text.getLiteral().codePointAt(0));
  }

  /** True of Chinese characters and of the punctuation that is as wide as they are. */
  private static boolean isChinese(int character) {
    return Character.isIdeographic(character)
        || PUNCTUATION.stream().anyMatch(b -> b.equals(Character.UnicodeBlock.of(character)));
  }
}
