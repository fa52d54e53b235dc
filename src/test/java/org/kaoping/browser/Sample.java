package org.kaoping.browser;

/**
 * A page that stands for those like it.
 *
 * @param name of its kind, for test names and pictures
 * @param path from the site's root
 */
record Sample(String name, String path) {
  @Override
  public String toString() {
    return name + " (" + path + ")";
  }
}
