package org.kaoping.view;

/** The addresses of pages, from the site's root; they never change once published. */
final class Links {
  static final String HOME = "index.html";
  static final String NOT_FOUND = "404.html";
  static final String SITEMAP = "sitemap.xml";
  static final String STYLE = "assets/kaoping.css";

  private Links() {}

  static String evaluation(String evaluation) {
    return evaluation + "/index.html";
  }

  static String scheme(String evaluation) {
    return evaluation + "/scheme.html";
  }

  static String unit(String evaluation, String unit) {
    return evaluation + "/units/" + unit + ".html";
  }

  static String indicator(String evaluation, String indicator) {
    return evaluation + "/indicators/" + indicator + ".html";
  }

  static String statement(String evaluation, String statement) {
    return evaluation + "/statements/" + statement + ".html";
  }

  static String statementData(String evaluation, String statement) {
    return evaluation + "/statements/" + statement + ".csv";
  }

  static String results(String evaluation) {
    return evaluation + "/results.json";
  }

  static String use(String evaluation, String use) {
    return evaluation + "/uses/" + use + ".csv";
  }

  /** Returns the way from a page to the root: {@code ../} for each folder that it lies in. */
  static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
