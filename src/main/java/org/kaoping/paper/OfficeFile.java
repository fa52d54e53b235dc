package org.kaoping.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file of Office Open XML: an archive of its parts, of what tells their types, and of how they
 * belong together. It bears a title and neither names nor dates; equal parts give equal bytes.
 *
 * <p>Source: ECMA-376, Office Open XML, part 2.
 *
 * @param title in the file's properties
 * @param language BCP 47 tag, in the file's properties
 * @param folder of all parts, e.g. {@code word}
 * @param main what the others belong to
 * @param parts the others; the first is {@code r1} in the main part, and so on
 * @param pictures after the parts, counted on
 */
public record OfficeFile(
    String title,
    String language,
    String folder,
    Part main,
    List<Part> parts,
    List<Picture> pictures) {
  /** The declaration that every part begins with. */
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

  private static final String FORMATS = "http://schemas.openxmlformats.org/";

  /** Namespace of references from part to part, and the beginning of their types. */
  public static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";

  private static final String PACKAGE = FORMATS + "package/2006/";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String PNG = "<Default Extension=\"png\" ContentType=\"image/png\"/>";
  private static final String CORE = "docProps/core.xml";

  public OfficeFile {
    parts = List.copyOf(parts);
    pictures = List.copyOf(pictures);
  }

  /**
   * A picture.
   *
   * @param name below the folder, e.g. {@code media/chart1.png}
   * @param png gives its bytes
   */
  public record Picture(String name, Supplier<byte[]> png) {}

  /**
   * A part.
   *
   * @param name below the folder, e.g. {@code styles.xml}
   * @param type the end of its media type, e.g. {@code wordprocessingml.styles+xml}
   * @param relation the end of the type of its relation, e.g. {@code styles}
   * @param xml its root element
   */
  public record Part(String name, String type, String relation, String xml) {}

  /**
   * Writes it; what it is written to stays open.
   *
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    StoredZip zip = new StoredZip(out);
    zip.add("[Content_Types].xml", XML + types());
    zip.add("_rels/.rels", XML + roots());
    zip.add(CORE, XML + core());
    zip.add(path(main), XML + main.xml());
    zip.add(folder + "/_rels/" + main.name() + ".rels", XML + relations());
    for (Part part : parts) {
      zip.add(path(part), XML + part.xml());
    }
    for (Picture picture : pictures) {
      zip.add(folder + "/" + picture.name(), picture.png().get());
    }
    zip.finish();
  }

  private String path(Part part) {
    return folder + "/" + part.name();
  }

  private String types() {
    StringBuilder types =
        new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">")
            .append("<Default Extension=\"rels\"")
            .append(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .append(pictures.isEmpty() ? "" : PNG)
            .append(type(CORE, "application/vnd.openxmlformats-package.core-properties+xml"))
            .append(type(path(main), OFFICE + main.type()));
    parts.forEach(part -> types.append(type(path(part), OFFICE + part.type())));
    return types.append("</Types>").toString();
  }

  private static String type(String path, String type) {
    return "<Override PartName=\"/" + path + "\" ContentType=\"" + type + "\"/>";
  }

  private String roots() {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relation(1, RELATIONS + "/" + main.relation(), path(main))
        + relation(2, PACKAGE + "relationships/metadata/core-properties", CORE)
        + "</Relationships>";
  }

  private String relations() {
    StringBuilder relations =
        new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      relations.append(relation(i + 1, RELATIONS + "/" + part.relation(), part.name()));
    }
    for (int i = 0; i < pictures.size(); i++) {
      int number = parts.size() + i + 1;
      relations.append(relation(number, RELATIONS + "/image", pictures.get(i).name()));
    }
    return relations.append("</Relationships>").toString();
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"r" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private String core() {
    return "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + XmlText.of(title)
        + "</dc:title>"
        + (language.isEmpty() ? "" : "<dc:language>" + XmlText.of(language) + "</dc:language>")
        + "</cp:coreProperties>";
  }
}
