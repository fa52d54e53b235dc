package org.kaoping.paper.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.kaoping.paper.Face;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.Typefaces;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Sets official documents as PDF. Equal documents, dates and fonts give equal bytes. Several
 * threads may use it at once.
 */
public final class PdfSetter {
  private final Typefaces typefaces;

  public PdfSetter(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /** Returns the characters of a document that no font has, in the order of their numbers. */
  public List<Integer> missing(OfficialDocument document) {
    return Characters.of(document).stream().filter(this::lacks).toList();
  }

  /** Says whether a character needs a glyph and no font has one. */
  public boolean lacks(int character) {
    return Characters.isDrawn(character) && typefaces.cut(Face.BODY, character).isEmpty();
  }

  /**
   * Returns a document as PDF.
   *
   * @param date which the file says it was made on
   * @throws IllegalStateException if FOP fails, which is a fault of this program
   */
  public byte[] set(OfficialDocument document, LocalDate date) {
    Set<Integer> characters = new TreeSet<>(Characters.of(document));
    Fonts fonts = new Fonts(typefaces, characters);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      FOUserAgent agent = factory(fonts).newFOUserAgent();
      agent.setCreationDate(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
      agent.setAccessibility(true);
      agent.setProducer("Kaoping, Apache FOP");
      Faults faults = new Faults();
      agent.getEventBroadcaster().addEventListener(faults);
      ContentHandler handler = agent.newFop(MimeConstants.MIME_PDF, out).getDefaultHandler();
      handler.startDocument();
      Setting setting = new Setting(new Fo(handler, fonts.substituted()), typefaces, fonts);
      new Layout(setting, document).write();
      handler.endDocument();
      faults.check();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return new SameBytes(out.toByteArray()).dated(date);
  }

  private static FopFactory factory(Fonts fonts) {
    try {
      FopFactoryBuilder builder =
          new FopConfParser(
                  new ByteArrayInputStream(fonts.configuration()),
                  EnvironmentalProfileFactory.createRestrictedIO(URI.create("none:/"), fonts))
              .getFopFactoryBuilder();
      // Ligatures and positions of fonts would undo the spacing of characters, and slow it down.
      builder.setComplexScriptFeatures(false);
      return builder.build();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gathers what FOP finds wrong, so that nothing wrong is printed. */
  static final class Faults implements EventListener {
    private final List<String> found = new ArrayList<>();

    @Override
    public void processEvent(Event event) {
      EventSeverity severity = event.getSeverity();
      if (severity == EventSeverity.ERROR || severity == EventSeverity.FATAL) {
        found.add(EventFormatter.format(event));
      }
    }

    /**
     * Ends well if there was nothing.
     *
     * @throws IllegalStateException otherwise
     */
    void check() {
      if (!found.isEmpty()) {
        throw new IllegalStateException(String.join("; ", found));
      }
    }
  }
}
