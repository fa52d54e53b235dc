package org.kaoping.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import org.kaoping.report.SiteFile;
import org.kaoping.source.Listing;

/** Style sheets, scripts and pictures of the templates, for {@code assets/} in the site. */
final class Assets {
  private static final String PLACE = "assets/";
  private static final String OWN = BakeryFolders.TEMPLATES + "/" + PLACE;
  private static final String BUILT_IN = TemplateSettings.BUILT_IN + "/" + PLACE;

  private final TreeMap<String, SiteFile> files = new TreeMap<>();
  private final Map<String, String> own = new TreeMap<>();

  Assets(BakeryFolders folders, Findings findings) {
    builtIn();
    Listing listing = Listing.of(folders.workspace(), BakeryFolders.TEMPLATES);
    listing.diagnostics().forEach(findings::add);
    for (String name : listing.visible()) {
      if (name.startsWith(OWN)) {
        String path = PLACE + name.substring(OWN.length());
        add(PlainFiles.copy(path, folders.workspace().resolve(name)));
        own.put(path, name);
      }
    }
  }

  /** Returns them, sorted by path. */
  List<SiteFile> all() {
    return List.copyOf(files.values());
  }

  /** Returns the workspace's files among them, by path. */
  Map<String, String> own() {
    return Collections.unmodifiableMap(own);
  }

  private void add(SiteFile file) {
    files.put(file.path(), file);
  }

  /** Finds those on the class path: in a folder where tests run, else in a jar. */
  private void builtIn() {
    URL place = Assets.class.getClassLoader().getResource(BUILT_IN);
    if (place == null) {
      return;
    }
    try {
      URLConnection connection = place.openConnection();
      if (connection instanceof JarURLConnection jar) {
        jar.getJarFile().stream()
            .map(JarEntry::getName)
            .filter(name -> name.startsWith(BUILT_IN) && !name.endsWith("/"))
            .forEach(name -> add(resource(name)));
      } else {
        Path folder = Path.of(place.toURI());
        for (Path file : PlainFiles.under(folder)) {
          String path = BakeryFolders.slashes(folder.relativize(file));
          add(PlainFiles.copy(PLACE + path, file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(place.toString(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(place.toString(), e);
    }
  }

  private static SiteFile resource(String name) {
    return new SiteFile.Binary(
        PLACE + name.substring(BUILT_IN.length()),
        out -> {
          try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
              throw new IllegalStateException("no " + name);
            }
            in.transferTo(out);
          } catch (IOException e) {
            throw new UncheckedIOException(name, e);
          }
        });
  }
}
