package org.kaoping.site;

/**
 * One page to be rendered.
 *
 * @param path the page's file in the site, relative, with forward slashes and the extension that
 *     the template makes: {@code .html} of {@code .ftlh}, {@code .xml} of {@code .ftlx}
 * @param template name of a template, e.g. {@code unit.ftlh}
 * @param model a public record, or a map of texts to values; its components or keys are the
 *     template's variables. A record's enclosing class must be public too; an empty {@code
 *     Optional} is a missing value
 */
public record PageRequest(String path, String template, Object model) {
  public PageRequest {
    if (path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../")) {
      throw new IllegalArgumentException("'" + path + "' must lie within the site");
    }
    if (!path.endsWith(extensionOf(template))) {
      throw new IllegalArgumentException(path + " cannot be made of template " + template);
    }
  }

  /** Returns the extension of the pages that a template makes. */
  static String extensionOf(String template) {
    if (template.endsWith(".ftlh")) {
      return ".html";
    }
    if (template.endsWith(".ftlx")) {
      return ".xml";
    }
    throw new IllegalArgumentException("template " + template + " must end in .ftlh or .ftlx");
  }
}
