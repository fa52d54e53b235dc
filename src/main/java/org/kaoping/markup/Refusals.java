package org.kaoping.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.kaoping.source.Suspects;

/** Collects what is refused, takes refused destinations away and turns {@code .md} into pages. */
final class Refusals extends AbstractVisitor {
  private final NodePlaces places;
  private final List<Rendered.Problem> problems;

  /**
   * @param problems receives what is found
   */
  Refusals(NodePlaces places, List<Rendered.Problem> problems) {
    this.places = places;
    this.problems = problems;
  }

  @Override
  public void visit(HtmlBlock block) {
    refuse(Rendered.Problem.Kind.RAW_HTML, block, firstLine(block.getLiteral()));
  }

  @Override
  public void visit(HtmlInline inline) {
    refuse(Rendered.Problem.Kind.RAW_HTML, inline, firstLine(inline.getLiteral()));
  }

  @Override
  public void visit(Text text) {
    suspects(text, text.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock block) {
    suspects(block, block.getInfo());
  }

  @Override
  public void visit(Link link) {
    suspects(link, link.getTitle());
    suspects(link, link.getDestination());
    link.setDestination(Braces.shown(link.getDestination()));
    if (Destination.isSafe(link.getDestination())) {
      link.setDestination(Destination.ofPage(link.getDestination()));
    } else {
      refuse(Rendered.Problem.Kind.UNSAFE_LINK, link, link.getDestination());
      link.setDestination("");
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    suspects(image, image.getTitle());
    suspects(image, image.getDestination());
    image.setDestination(Braces.shown(image.getDestination()));
    if (!Destination.isRelative(image.getDestination())) {
      refuse(Rendered.Problem.Kind.FOREIGN_IMAGE, image, image.getDestination());
      image.setDestination("");
    }
    visitChildren(image);
  }

  /** Written as it is, none comes here; hidden braces are ours. */
  private void suspects(Node node, @Nullable String text) {
    String shown = text == null ? "" : Braces.shown(text);
    if (!Suspects.in(shown).isEmpty()) {
      problems.add(places.problem(Rendered.Problem.Kind.CHARACTER, node, shown));
    }
  }

  private void refuse(Rendered.Problem.Kind kind, Node node, String text) {
    problems.add(places.problem(kind, node, Braces.shown(text)));
  }

  private static String firstLine(String literal) {
    return literal.lines().findFirst().orElse("");
  }

  /** Where links may lead. */
  static final class Destination {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):.*", Pattern.DOTALL);
    private static final Pattern MARKDOWN_FILE = Pattern.compile("([^?#]*)\\.md((?:[?#].*)?)");

    private Destination() {}

    static boolean isSafe(String destination) {
      Matcher scheme = SCHEME.matcher(destination);
      if (scheme.matches()) {
        return isPlain(destination) && SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
      }
      return isRelative(destination);
    }

    /** True of paths below or beside the page and of anchors in it; the site may lie anywhere. */
    static boolean isRelative(String destination) {
      return isPlain(destination)
          && !destination.startsWith("/")
          && !SCHEME.matcher(destination).matches();
    }

    /** Returns the address of the page that is made of a relative {@code *.md}, or the same. */
    static String ofPage(String destination) {
      Matcher file = MARKDOWN_FILE.matcher(destination);
      return isRelative(destination) && file.matches()
          ? file.group(1) + ".html" + file.group(2)
          : destination;
    }

    /** Browsers drop control characters and read a backslash as a slash: both can hide a scheme. */
    private static boolean isPlain(String destination) {
      return destination.equals(destination.strip())
          && destination.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\');
    }
  }
}
