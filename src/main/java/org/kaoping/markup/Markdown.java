package org.kaoping.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The one Markdown dialect: CommonMark with GitHub's tables and without HTML, and with references
 * <code>{{path}}</code> in text; a backslash before the braces makes them text.
 */
public final class Markdown {
  private static final int DEEPEST_NESTING = 100;
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .maxInlineNesting(DEEPEST_NESTING)
          .customInlineContentParserFactory(new ReferenceParser.Factory())
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .percentEncodeUrls(true)
          .attributeProviderFactory(context -> new PageAttributes())
          .build();

  private Markdown() {}

  /**
   * Returns {@code text} as HTML. Relative links to {@code *.md} lead to {@code *.html}; headings
   * have ids made of their text. Depends on nothing but {@code text}.
   */
  public static Rendered render(String text) {
    Node document = PARSER.parse(Braces.hidden(text));
    List<Rendered.Problem> problems = new ArrayList<>();
    NodePlaces places = new NodePlaces(text);
    document.accept(new Refusals(places, problems));
    problems.addAll(Braces.forged(text));
    document.accept(new ChineseLines());
    References references = new References(places, problems);
    document.accept(references);
    problems.sort(
        Comparator.comparingInt(Rendered.Problem::line).thenComparingInt(Rendered.Problem::column));
    String html = Braces.shown(withoutTrailingSlashes(RENDERER.render(document)));
    return new Rendered(references.pieces(html), problems);
  }

  /**
   * Returns the blocks of {@code text}, for documents that are set on paper. What {@link #render}
   * refuses is no problem here: of HTML and images nothing is left, of links their text.
   */
  public static List<Part> parts(String text) {
    Node document = PARSER.parse(Braces.hidden(text));
    document.accept(new ChineseLines());
    return new Parts(new NodePlaces(text)).below(document);
  }

  /** Returns {@code plain} as it may stand in the place of a {@link Piece.Reference}. */
  public static String escaped(String plain) {
    return RENDERER.render(new Text(plain));
  }

  /**
   * HTML's void elements have no slash. Text cannot hold the sequence: its {@code >} is escaped.
   */
  private static String withoutTrailingSlashes(String html) {
    return html.replace(" />", ">");
  }

  /**
   * Joins lines of Chinese text: a browser would show the line break between them as a space. A
   * reference goes with the text on the other side of the break.
   */
  static final class ChineseLines extends AbstractVisitor {
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

  /** Ids of headings and, as HTML has no {@code align} any more, classes of table cells. */
  static final class PageAttributes implements AttributeProvider {
    private final Map<String, Integer> headings = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Heading heading) {
        attributes.put("id", unique(anchor(heading)));
      } else if (node instanceof TableCell) {
        String side = attributes.remove("align");
        if (side != null) {
          attributes.put("class", "align-" + side);
        }
      }
    }

    /** Returns {@code anchor}, for a repeated one with {@code -2}, {@code -3}, … behind it. */
    private String unique(String anchor) {
      int count = headings.merge(anchor, 1, Integer::sum);
      return count == 1 ? anchor : unique(anchor + "-" + count);
    }

    /**
     * Returns the letters and digits of a heading, in lower case, other characters as one hyphen.
     */
    private static String anchor(Heading heading) {
      StringBuilder text = new StringBuilder();
      heading.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text part) {
              text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
              text.append(part.getLiteral());
            }
          });
      String anchor =
          text.toString()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
              .replaceAll("^-|-$", "");
      return anchor.isEmpty() ? "section" : anchor;
    }
  }
}
