package org.kaoping.report;

import java.util.List;

/**
 * A page ready to be rendered.
 *
 * @param path its file, from the site's root
 * @param template name of its template
 * @param frame what stands around it
 * @param body the record that the template shows
 */
public record Page(String path, String template, Frame frame, Object body) {
  /** Returns the same further down: below these, too. */
  public Page below(List<Link> crumbs) {
    return new Page(path, template, frame.below(crumbs), body);
  }

  /** Returns the same with scripts, each by its address from the site's root. */
  public Page with(List<String> scripts) {
    return new Page(path, template, frame.with(scripts), body);
  }
}
