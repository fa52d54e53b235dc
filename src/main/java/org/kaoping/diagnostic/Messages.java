package org.kaoping.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The message texts of one language, from a properties file in UTF-8 on the class path. */
public final class Messages {
  private final Properties texts;
  private final Plurals plurals;
  private final Map<String, MessageText> parsed = new ConcurrentHashMap<>();

  private Messages(Properties texts, Plurals plurals) {
    this.texts = texts;
    this.plurals = plurals;
  }

  /** Returns the texts of diagnostics. */
  public static Messages of(Language language) {
    return of(Messages.class, language);
  }

  /**
   * Returns the texts beside {@code owner}: {@code messages_zh.properties} or {@code
   * messages_en.properties}.
   */
  public static Messages of(Class<?> owner, Language language) {
    String name = "messages_" + language.tag().substring(0, 2) + ".properties";
    Properties texts = new Properties();
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + owner);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new Messages(texts, new Plurals(language));
  }

  /** Returns all keys, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** Returns a text with nothing to fill in. */
  public String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no message text '" + key + "'");
    }
    return text;
  }

  /** Returns a phrase in this language. */
  public String say(Phrase phrase) {
    return format(phrase.key(), phrase.arguments().stream().map(this::word).toArray(String[]::new));
  }

  /** Returns {@link #say} of {@link Phrase#of}. */
  public String say(String key, Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i] instanceof Phrase term ? say(term) : String.valueOf(arguments[i]);
    }
    return format(key, words);
  }

  private String format(String key, String[] words) {
    return parsed.computeIfAbsent(key, k -> new MessageText(text(k), plurals)).with(words);
  }

  private String word(Phrase.Argument argument) {
    return argument instanceof Phrase.Term term
        ? say(term.phrase())
        : ((Phrase.Text) argument).text();
  }
}
