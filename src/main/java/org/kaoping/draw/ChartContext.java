package org.kaoping.draw;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;

/**
 * Batik's defaults, but coordinates with at most two decimals and a number format of its own: Batik
 * shares one static format between all drawings, which breaks when two threads draw.
 */
final class ChartContext extends SVGGeneratorContext {
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
