package org.kaoping.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One published Markdown document of {@code content/}.
 *
 * @param path its page's file in the site, with forward slashes, e.g. {@code news/通知.html}
 * @param type {@code page} or {@code post}
 * @param title never empty
 * @param date present for every post
 * @param tags as written, may be empty
 * @param header all keys of the header with their values, in the order of the file
 * @param html the body: safe to print unescaped
 * @param file the source, relative to the workspace, e.g. {@code content/news/通知.md}
 */
public record ContentDocument(
    String path,
    String type,
    String title,
    Optional<LocalDate> date,
    List<String> tags,
    Map<String, String> header,
    String html,
    String file) {
  public ContentDocument {
    tags = List.copyOf(tags);
    header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
  }

  /** Returns {@code path} as a relative link: percent-encoded where it must be. */
  public String uri() {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(path, e); // a path that begins with a slash is always legal
    }
  }
}
