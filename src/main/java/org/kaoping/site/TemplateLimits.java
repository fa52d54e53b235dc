package org.kaoping.site;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How much a page of a template may take that nobody has tried out with the program.
 *
 * @param time for one page
 * @param characters of one page
 */
record TemplateLimits(Duration time, long characters) {
  /**
   * Built-in templates take some thousandths of a second for a page of some thousand characters.
   */
  static final TemplateLimits USUAL = new TemplateLimits(Duration.ofSeconds(30), 50_000_000);

  /** What a page takes too much of. */
  enum Kind {
    TIME,
    LENGTH,
    MEMORY,
    /** A macro calls itself, and so on. */
    DEPTH,
    /** It lets texts become templates. */
    INTERPRETED
  }

  /** A page takes too much. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    Exceeded(Kind kind) {
      super(kind.toString());
      this.kind = kind;
    }

    Kind kind() {
      return kind;
    }
  }

  /** Making a page. */
  interface Work {
    void write(Writer out) throws IOException;
  }

  /**
   * Lets a page be made within the limits. A thread of its own makes it: what cannot be interrupted
   * in it, as a regular expression that backtracks without end, is left behind and ends with the
   * program.
   *
   * @throws Exceeded if it takes more
   */
  void hold(Work work, Writer out) throws IOException {
    FutureTask<Boolean> page =
        new FutureTask<>(
            () -> {
              work.write(new LimitedWriter(out, characters));
              return true;
            });
    Thread maker = new Thread(page, "page");
    maker.setDaemon(true);
    maker.start();
    try {
      page.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      page.cancel(true);
      throw new Exceeded(Kind.TIME);
    } catch (InterruptedException e) {
      page.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static IOException failure(@Nullable Throwable why) {
    if (why instanceof OutOfMemoryError) {
      return new Exceeded(Kind.MEMORY);
    }
    if (why instanceof StackOverflowError) {
      return new Exceeded(Kind.DEPTH);
    }
    if (why instanceof RuntimeException fault) {
      throw fault;
    }
    return why instanceof IOException failed ? failed : new IOException(why);
  }

  private static final class LimitedWriter extends FilterWriter {
    private long left;

    LimitedWriter(Writer out, long characters) {
      super(out);
      this.left = characters;
    }

    private void take(int characters) throws IOException {
      left -= characters;
      if (left < 0) {
        throw new Exceeded(Kind.LENGTH);
      }
    }

    @Override
    public void write(int c) throws IOException {
      take(1);
      out.write(c);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      take(length);
      out.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      take(length);
      out.write(text, from, length);
    }
  }

  /** Settings whose templates, those that others include among them, can be interrupted. */
  static final class Interruptible extends Configuration {
    private final Set<Template> checked = Collections.newSetFromMap(new WeakHashMap<>());

    Interruptible() {
      super(VERSION_2_3_35);
    }

    @Override
    public Template getTemplate(
        String name,
        @Nullable Locale locale,
        @Nullable Object condition,
        @Nullable String encoding,
        boolean parse,
        boolean ignoreMissing)
        throws IOException {
      Template template =
          super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
      if (template != null) {
        synchronized (checked) {
          if (checked.add(template)) {
            _CoreAPI.addThreadInterruptedChecks(template);
          }
        }
      }
      return template;
    }
  }
}
