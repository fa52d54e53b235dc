package org.kaoping.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
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
}
