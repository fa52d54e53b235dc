package org.kaoping.paper.pdf;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.kaoping.paper.Block;
import org.kaoping.paper.Painter;

/**
 * What FOP gets for one document, from memory: its fonts and charts. It gets nothing else, neither
 * from the disk nor from the net.
 */
final class Resources implements ResourceResolver {
  private static final String CHART = "chart:";

  private final Fonts fonts;
  private final Painter painter;
  private final List<byte[]> charts = new ArrayList<>();

  Resources(Fonts fonts, Painter painter) {
    this.fonts = fonts;
    this.painter = painter;
  }

  /** Returns where FOP finds the picture of a chart; nothing if it cannot be painted. */
  Optional<String> address(Block.Chart chart) {
    return painter
        .png(chart)
        .map(
            png -> {
              charts.add(png);
              return CHART + (charts.size() - 1);
            });
  }

  @Override
  public Resource getResource(URI uri) throws IOException {
    String name = uri.toString();
    byte[] file =
        name.startsWith(CHART)
            ? charts.get(Integer.parseInt(name.substring(CHART.length())))
            : fonts.file(uri).orElseThrow(() -> new FileNotFoundException(name));
    return new Resource(new ByteArrayInputStream(file));
  }

  @Override
  public OutputStream getOutputStream(URI uri) throws IOException {
    throw new FileNotFoundException(uri.toString());
  }
}
