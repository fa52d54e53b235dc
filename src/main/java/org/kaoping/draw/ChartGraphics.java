package org.kaoping.draw;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.DOMTreeManager;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
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
  SortedMap<Drawing.Layer, List<Element>> layers() {
    return ((LayerCollector) getDOMGroupManager()).layers();
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return new FixedFont.FixedMetrics(font);
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

  /**
   * Batik's defaults, but coordinates with at most two decimals and a number format of its own:
   * Batik shares one static format between all drawings, which breaks when two threads draw.
   */
  static final class ChartContext extends SVGGeneratorContext {
    ChartContext(Document document) {
      super(document);
      setIDGenerator(new SVGIDGenerator());
      setExtensionHandler(new DefaultExtensionHandler());
      setImageHandler(new ImageHandlerBase64Encoder());
      setStyleHandler(new DefaultStyleHandler());
      setErrorHandler(new DefaultErrorHandler());
      GraphicContextDefaults defaults = new GraphicContextDefaults();
      defaults.setFont(FixedFont.text(Anchor.START)); // Batik asks its own default for its family
      setGraphicContextDefaults(defaults);
      decimalFormat = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
  }

  /**
   * Batik's elements sorted by {@link Drawing.Layer}, in place of Batik's own groups, which repeat
   * some twenty attributes at every change of colour.
   */
  static final class LayerCollector extends DOMGroupManager {
    private final SortedMap<Drawing.Layer, List<Element>> layers = new TreeMap<>();

    LayerCollector(GraphicContext context, DOMTreeManager tree) {
      super(context, tree);
    }

    SortedMap<Drawing.Layer, List<Element>> layers() {
      return layers;
    }

    @Override
    public void addElement(Element element, short method) {
      if (!(gc.getPaint() instanceof Ink ink)) {
        throw new IllegalStateException(
            "JFreeChart drew a <" + element.getTagName() + "> with its own " + gc.getPaint());
      }
      boolean isText = element.getTagName().equals("text");
      Anchor anchor = isText ? ((FixedFont) gc.getFont()).anchor() : Anchor.START;
      layers
          .computeIfAbsent(new Drawing.Layer(ink, anchor), layer -> new ArrayList<>())
          .add(element);
    }
  }
}
