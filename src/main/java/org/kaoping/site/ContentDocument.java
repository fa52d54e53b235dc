package org.kaoping.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.markup.Piece;

/**
 * One Markdown document of {@code content/}.
 *
 * @param path its page's file in the site, with forward slashes, e.g. {@code news/通知.html}
 * @param type {@code page}, {@code post} or {@code notice}
 * @param title never empty
 * @param date present for every post
 * @param header all lines of the header, in the order of the file
 * @param body below the header; its lines count from 1
 * @param text the same body as Markdown
 * @param linesAboveBody number of lines of the header and its separator
 * @param file the source, relative to the workspace, e.g. {@code content/news/通知.md}
 */
public record ContentDocument(
    String path,
    String type,
    String title,
    Optional<LocalDate> date,
    List<HeaderField> header,
    List<Piece> body,
    String text,
    int linesAboveBody,
    String file) {
  public ContentDocument {
    header = List.copyOf(header);
    body = List.copyOf(body);
  }

  /** Says whether it is an official notice. */
  public boolean isNotice() {
    return type.equals(NoticeHeader.TYPE);
  }

  /** Says whether it is not for the public yet. */
  public boolean isDraft() {
    return field("status").filter(status -> status.value().equals("draft")).isPresent();
  }

  /** Returns what is to be said of what is wrong with it: a draft is not shown as long as it is. */
  public List<Diagnostic> told(Collection<Diagnostic> wrong) {
    return wrong.stream()
        .map(
            d ->
                isDraft() && d.isError()
                    ? Diagnostic.of(Code.DRAFT_NOT_SHOWN, d.span(), d.message(), d.hint())
                    : d)
        .toList();
  }

  /** Returns the line of the header that has a key. */
  public Optional<HeaderField> field(String key) {
    return header.stream().filter(field -> field.key().equals(key)).findFirst();
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
