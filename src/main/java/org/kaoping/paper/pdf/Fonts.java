package org.kaoping.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kaoping.paper.Face;
import org.kaoping.paper.Typefaces;

/**
 * The fonts of one document, as FOP gets them: cut down to the characters of the document, and from
 * memory.
 */
final class Fonts {
  private static final String SCHEME = "font:";

  private final Typefaces typefaces;
  private final Set<Integer> characters;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Face, String> families = new EnumMap<>(Face.class);

  /** A font for some characters. */
  private record Entry(Typefaces.Cut cut, Set<Integer> characters) {}

  Fonts(Typefaces typefaces, Set<Integer> all) {
    this.typefaces = typefaces;
    this.characters =
        all.stream()
            .filter(Character::isBmpCodePoint)
            .collect(Collectors.toCollection(TreeSet::new));
    all.stream().filter(c -> !Character.isBmpCodePoint(c)).forEach(this::addAlone);
    for (Face face : Face.values()) {
      families.put(face, String.join(",", used(face).stream().map(this::name).toList()));
    }
  }

  /** Returns the first font of a face and those that have characters which it lacks. */
  private List<Typefaces.Cut> used(Face face) {
    List<Typefaces.Cut> used = new ArrayList<>(typefaces.chain(face).subList(0, 1));
    characters.stream()
        .flatMap(character -> typefaces.cut(face, character).stream())
        .filter(cut -> !used.contains(cut))
        .distinct()
        .forEach(used::add);
    return used;
  }

  /** Returns the characters that the first font of some face lacks. */
  Set<Integer> substituted() {
    return characters.stream()
        .filter(
            character ->
                Arrays.stream(Face.values())
                    .anyMatch(face -> !typefaces.chain(face).get(0).font().has(character)))
        .collect(Collectors.toSet());
  }

  private void addAlone(int character) {
    typefaces
        .cut(Face.BODY, character)
        .ifPresent(
            cut ->
                entries.put(
                    alone(character),
                    new Entry(new Typefaces.Cut(cut.font(), false), Set.of(character))));
  }

  /**
   * Returns the value of {@code font-family} for one character beyond U+FFFF. FOP says of what
   * follows the second such character of a font that it is something else: each has a font of its
   * own.
   */
  static String alone(int character) {
    return "u" + Integer.toHexString(character);
  }

  private String name(Typefaces.Cut cut) {
    Entry entry = new Entry(cut, characters);
    return entries.entrySet().stream()
        .filter(known -> known.getValue().equals(entry))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(
            () -> {
              String name = "f" + entries.size();
              entries.put(name, entry);
              return name;
            });
  }

  /** Returns the value of {@code font-family}. */
  String family(Face face) {
    return families.getOrDefault(face, "");
  }

  /** Returns FOP's configuration. */
  byte[] configuration() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartElement("fop");
      xml.writeAttribute("version", "1.0");
      xml.writeStartElement("renderers");
      xml.writeStartElement("renderer");
      xml.writeAttribute("mime", "application/pdf");
      // Later versions may hide what PdfSetter.SameBytes has to change in compressed objects.
      xml.writeStartElement("version");
      xml.writeCharacters("1.4");
      xml.writeEndElement();
      xml.writeStartElement("fonts");
      for (Map.Entry<String, Entry> font : entries.entrySet()) {
        write(xml, font.getValue().cut(), font.getKey());
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** FOP draws outlines thicker if a font is declared bold and a simulation is asked for. */
  private static void write(XMLStreamWriter xml, Typefaces.Cut cut, String name)
      throws XMLStreamException {
    xml.writeStartElement("font");
    xml.writeAttribute("embed-url", SCHEME + name);
    xml.writeAttribute("kerning", "no");
    xml.writeAttribute("embedding-mode", "subset");
    xml.writeAttribute("simulate-style", Boolean.toString(cut.emboldened()));
    xml.writeStartElement("font-triplet");
    xml.writeAttribute("name", name);
    xml.writeAttribute("style", "normal");
    xml.writeAttribute("weight", cut.emboldened() ? "bold" : "normal");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Returns the font at an address, if there is one. */
  Optional<byte[]> file(URI uri) {
    return uri.toString().startsWith(SCHEME)
        ? Optional.ofNullable(entries.get(uri.getSchemeSpecificPart()))
            .map(entry -> entry.cut().font().file(entry.characters()))
        : Optional.empty();
  }
}
