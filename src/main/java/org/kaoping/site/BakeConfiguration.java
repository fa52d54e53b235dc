package org.kaoping.site;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.PropertyList;
import org.jspecify.annotations.Nullable;

/**
 * JBake's configuration, from the folders alone: no properties file, no system property, no clock.
 * It also carries what our engines need, as JBake's registries make them and hand them only this.
 *
 * <p>A document's type is the name of its template: JBake's way from type to template is the
 * identity here.
 */
final class BakeConfiguration extends DefaultJBakeConfiguration {
  private final BakeryFolders folders;
  private final TemplateLimits limits;
  private final boolean ownTemplates;
  private final Map<Path, DocumentText> documents;

  /**
   * @param limits of pages where there are such
   * @param ownTemplates whether there are any but the built-in ones
   * @param documents the documents that may be parsed; others are skipped
   */
  BakeConfiguration(
      BakeryFolders folders,
      TemplateLimits limits,
      boolean ownTemplates,
      Map<Path, DocumentText> documents) {
    super(folders.workspace().toFile(), settings());
    this.folders = folders;
    this.limits = limits;
    this.ownTemplates = ownTemplates;
    this.documents = documents;
    setContentFolder(folders.content().toFile());
    // JBake's own template engine, though never used, prints a stack trace for a missing folder.
    Path templates = folders.templates();
    setTemplateFolder((Files.isDirectory(templates) ? templates : folders.workspace()).toFile());
  }

  private static CompositeConfiguration settings() {
    CompositeConfiguration settings = new CompositeConfiguration();
    Map.of(
            PropertyList.CONTENT_FOLDER, "content",
            PropertyList.TEMPLATE_FOLDER, "site-templates",
            PropertyList.ASSET_FOLDER, "site-templates/assets",
            PropertyList.DATA_FOLDER, "data",
            PropertyList.DESTINATION_FOLDER, "target/site",
            PropertyList.HEADER_SEPARATOR, DocumentText.SEPARATOR,
            PropertyList.DATE_FORMAT, "yyyy-MM-dd",
            PropertyList.DEFAULT_TYPE, HeaderCheck.TYPES.get(0),
            PropertyList.DEFAULT_STATUS, HeaderCheck.STATUSES.get(0),
            PropertyList.OUTPUT_EXTENSION, ".html")
        .forEach((property, value) -> settings.setProperty(property.getKey(), value));
    return settings;
  }

  BakeryFolders folders() {
    return folders;
  }

  TemplateLimits limits() {
    return limits;
  }

  boolean hasOwnTemplates() {
    return ownTemplates;
  }

  /** Returns the checked text of a file, or null if the file must not be published. */
  @Nullable DocumentText document(File file) {
    return documents.get(file.toPath());
  }

  @Override
  public String getTemplateByDocType(String type) {
    return type;
  }

  @Override
  public String getRenderEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public Map<String, Object> asHashMap() {
    return Map.of();
  }
}
