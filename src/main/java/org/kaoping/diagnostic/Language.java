package org.kaoping.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the program speaks. */
public enum Language {
  CHINESE("zh-CN"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Returns the BCP 47 tag, as in HTML's {@code lang} and in {@code site.yaml}. */
  public String tag() {
    return tag;
  }

  /** Returns the language whose primary subtag {@code tag} begins with, e.g. {@code zh_TW}. */
  public static Optional<Language> of(String tag) {
    String primary = tag.replace('_', '-').split("-", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(l -> l.tag.split("-", 2)[0].equals(primary)).findFirst();
  }
}
