package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one Chromium to all tests, and one Firefox to those with its tag. After each, no page may
 * have complained or asked for anything outside its site.
 */
final class BrowserExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
  static final String FIREFOX = "firefox";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    browser(context).reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(browser(context).faults()).as("errors and requests outside the site").isEmpty();
  }

  /** The store closes the browsers at the end of all tests. */
  private static Browser browser(ExtensionContext context) {
    boolean firefox = context.getTags().contains(FIREFOX);
    return context
        .getRoot()
        .getStore(Namespace.create(BrowserExtension.class))
        .computeIfAbsent(
            firefox ? FIREFOX : "chromium",
            name -> new Browser(firefox ? Firefox::new : Chromium::new),
            Browser.class);
  }
}
