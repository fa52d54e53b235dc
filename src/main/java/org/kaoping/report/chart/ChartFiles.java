package org.kaoping.report.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kaoping.draw.Chart;
import org.kaoping.draw.Charts;
import org.kaoping.draw.Pictures;
import org.kaoping.report.ChartLook;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;

/**
 * The charts of an evaluation as files: SVG, and PNG where the machine has a typeface for it. They
 * say what they are from, as they are read without their page.
 */
final class ChartFiles {
  /** Twice what the SVG asks for. */
  private static final int WIDTH = 1440;

  private final Report report;
  private final ChartLook look;

  ChartFiles(Report report) {
    this.report = report;
    this.look = report.look();
  }

  /**
   * Returns the files of a chart.
   *
   * @param chart asked for when the first of them is made
   * @param stem their path without the ending
   */
  List<SiteFile> of(Supplier<Chart> chart, String stem) {
    List<SiteFile> files = new ArrayList<>();
    Lazy<String> svg = new Lazy<>(() -> svg(chart.get()));
    files.add(new SiteFile.Text(stem + ".svg", out -> write(svg.get(), out)));
    look.lettering()
        .ifPresent(
            lettering ->
                files.add(
                    new SiteFile.Costly(
                        stem + ".png",
                        () -> svg.get() + lettering.fingerprint(),
                        out -> write(Pictures.png(svg.get(), WIDTH, lettering), out))));
    return files;
  }

  /**
   * Returns ways to the files of a chart, in the names of their formats.
   *
   * @param root of the site, as seen from the page
   */
  List<Link> links(String stem, String root) {
    List<Link> links = new ArrayList<>();
    links.add(new Link("SVG", root + stem + ".svg"));
    if (look.lettering().isPresent()) {
      links.add(new Link("PNG", root + stem + ".png"));
    }
    return links;
  }

  private String svg(Chart chart) {
    String source = report.ranked().title() + report.words().say("separator") + report.state();
    return Charts.file(chart, List.of(source), look.accent());
  }

  private static void write(String text, Writer out) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(byte[] bytes, OutputStream out) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
