package org.kaoping.paper.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.kaoping.paper.Painter;
import org.kaoping.paper.Typefaces;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Sets official documents as PDF. Equal documents, dates and fonts give equal bytes. Several
 * threads may use it at once.
 */
public final class PdfSetter {
  private final Typefaces typefaces;
  private final Painter painter;

  public PdfSetter(Typefaces typefaces, Painter painter) {
    this.typefaces = typefaces;
    this.painter = painter;
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
      Resources resources = new Resources(fonts, painter);
      FOUserAgent agent = factory(fonts, resources).newFOUserAgent();
      agent.setCreationDate(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
      agent.setAccessibility(true);
      agent.setProducer("Kaoping, Apache FOP");
      Faults faults = new Faults();
      agent.getEventBroadcaster().addEventListener(faults);
      ContentHandler handler = agent.newFop(MimeConstants.MIME_PDF, out).getDefaultHandler();
      handler.startDocument();
      Setting setting =
          new Setting(new Fo(handler, fonts.substituted()), typefaces, fonts, resources);
      new Layout(setting, document).write();
      handler.endDocument();
      faults.check();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return new SameBytes(out.toByteArray()).dated(date);
  }

  private static FopFactory factory(Fonts fonts, Resources resources) {
    try {
      FopFactoryBuilder builder =
          new FopConfParser(
                  new ByteArrayInputStream(fonts.configuration()),
                  EnvironmentalProfileFactory.createRestrictedIO(URI.create("none:/"), resources))
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

  /**
   * Takes time and machine out of a PDF that FOP has written: it writes dates in the zone of the
   * machine, and makes the file's identifier of the present time.
   */
  static final class SameBytes {
    private static final Pattern DATE = Pattern.compile("\\(D:[0-9]{14}[^)]*\\)");
    private static final Pattern XMP =
        Pattern.compile("<\\?xpacket begin.*?<\\?xpacket end", Pattern.DOTALL);
    private static final Pattern XMP_DATE =
        Pattern.compile("[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}(Z|[-+][0-9]{2}:[0-9]{2})");
    private static final Pattern LENGTH = Pattern.compile("/Length ([0-9]+) 0 R");
    private static final Pattern TABLE = Pattern.compile("xref\n0 [0-9]+\n");
    private static final Pattern ENTRY = Pattern.compile("([0-9]{10}) [0-9]{5} n");
    private static final Pattern START = Pattern.compile("startxref\n([0-9]+)\n");
    private static final Pattern IDENTIFIER =
        Pattern.compile("/ID \\[<([0-9A-F]{32})> <([0-9A-F]{32})>]");

    private final String pdf;
    private final TreeMap<Integer, String> replaced = new TreeMap<>();
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    SameBytes(byte[] pdf) {
      this.pdf = new String(pdf, ISO_8859_1);
    }

    /** Returns a file that says it was made at the beginning of a day, in the zone of the world. */
    byte[] dated(LocalDate day) {
      String date = day.toString();
      replace(last(DATE).start(), last(DATE).end(), "(D:" + date.replace("-", "") + "000000Z)");
      metadata(date + "T00:00:00Z");
      places();
      String result = applied();
      return identified(result).getBytes(ISO_8859_1);
    }

    private void metadata(String date) {
      MatchResult packet = last(XMP);
      Matcher dates = XMP_DATE.matcher(pdf).region(packet.start(), packet.end());
      int longer = 0;
      while (dates.find()) {
        replace(dates.start(), dates.end(), date);
        longer += date.length() - (dates.end() - dates.start());
      }
      lengthen(packet.start(), longer);
    }

    /** The length of a stream is an object of its own. */
    private void lengthen(int stream, int longer) {
      Matcher reference = LENGTH.matcher(pdf);
      if (!reference.find(pdf.lastIndexOf("/Length ", stream))) {
        throw new IllegalStateException();
      }
      MatchResult length = last(Pattern.compile("\n" + reference.group(1) + " 0 obj\n([0-9]+)\n"));
      int bytes = Integer.parseInt(length.group(1)) + longer;
      replace(length.start(1), length.end(1), Integer.toString(bytes));
    }

    /** Where objects begin has changed: the table of them is the last thing in the file. */
    private void places() {
      TreeMap<Integer, Integer> shifts = new TreeMap<>();
      int shift = 0;
      for (var edit : replaced.entrySet()) {
        int start = edit.getKey();
        int end = ends.getOrDefault(start, start);
        shift += edit.getValue().length() - (end - start);
        shifts.put(start, shift);
      }
      Matcher entry = ENTRY.matcher(pdf).region(last(TABLE).start(), pdf.length());
      while (entry.find()) {
        int old = Integer.parseInt(entry.group(1));
        String moved = Integer.toString(old + shift(shifts, old));
        replace(entry.start(1), entry.end(1), "0".repeat(10 - moved.length()) + moved);
      }
      MatchResult start = last(START);
      int old = Integer.parseInt(start.group(1));
      replace(start.start(1), start.end(1), Integer.toString(old + shift(shifts, old)));
    }

    private static int shift(NavigableMap<Integer, Integer> shifts, int place) {
      var before = shifts.lowerEntry(place);
      return before == null ? 0 : before.getValue();
    }

    /** The identifier is made of the bytes without it. */
    private static String identified(String text) {
      Matcher id = IDENTIFIER.matcher(text);
      MatchResult last = id.results().reduce((a, b) -> b).orElseThrow();
      String rest = text.substring(0, last.start()) + text.substring(last.end());
      String hash = hash(rest);
      return text.substring(0, last.start())
          + "/ID [<"
          + hash
          + "> <"
          + hash
          + ">]"
          + text.substring(last.end());
    }

    private static String hash(String text) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(ISO_8859_1));
        return HexFormat.of().withUpperCase().formatHex(digest, 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private void replace(int start, int end, String by) {
      replaced.put(start, by);
      ends.put(start, end);
    }

    private String applied() {
      StringBuilder result = new StringBuilder();
      int at = 0;
      for (var edit : replaced.entrySet()) {
        result.append(pdf, at, edit.getKey()).append(edit.getValue());
        at = ends.getOrDefault(edit.getKey(), edit.getKey());
      }
      return result.append(pdf, at, pdf.length()).toString();
    }

    private MatchResult last(Pattern pattern) {
      return pattern
          .matcher(pdf)
          .results()
          .reduce((a, b) -> b)
          .orElseThrow(IllegalStateException::new);
    }
  }
}
