package org.kaoping.draw;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Batik's SVG graphics with fixed text measures, anchored text and no clipping. */
final class ChartGraphics extends SVGGraphics2D {
  ChartGraphics() {
    super(new ChartContext(newDocument()), false);
    setDOMGroupManager(new LayerCollector(getGraphicContext(), getDOMTreeManager()));
    // JFreeChart saves and restores this hint, and Batik refuses to restore an absent one.
    setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser is not available", e);
    }
  }

  /** Returns everything drawn so far, in the order of painting. */
  SortedMap<Layer, List<Element>> layers() {
    return ((LayerCollector) getDOMGroupManager()).layers();
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return new FixedMetrics(font);
  }

  @Override
  public void drawString(String text, float x, float y) {
    FixedFont font = (FixedFont) getFont();
    super.drawString(text, x + font.anchor().offset(TextWidth.of(text, font.getSize())), y);
  }

  @Override
  public void fill(Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    if (bounds.getWidth() > 0 && bounds.getHeight() > 0) { // Batik makes a line of an empty bar
      super.fill(shape);
    }
  }

  @Override
  public void clip(Shape shape) {
    // Everything is laid out inside; a clip path would need an id that is unique in the page.
  }

  @Override
  public void setClip(Shape shape) {
    // See clip.
  }

  @Override
  public Graphics create() {
    throw new UnsupportedOperationException("a copy would measure text with installed fonts");
  }
}
