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
import java.util.concurrent.CompletableFuture;
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
   * Lets a page be made within the limits, by this thread.
   *
   * @throws Exceeded if it takes more
   */
  void hold(Work work, Writer out) throws IOException {
    Alarm alarm = new Alarm(Thread.currentThread());
    CompletableFuture<Void> end = new CompletableFuture<>();
    var unused =
        end.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((nothing, e) -> alarm.ring(e));
    try {
      work.write(new LimitedWriter(out, characters));
    } catch (OutOfMemoryError e) {
      throw new Exceeded(Kind.MEMORY);
    } catch (StackOverflowError e) {
      throw new Exceeded(Kind.DEPTH);
    } catch (RuntimeException e) {
      if (!alarm.hasRung()) {
        throw e;
      }
    } finally {
      end.complete(null);
      alarm.end();
    }
    if (alarm.hasRung()) {
      throw new Exceeded(Kind.TIME);
    }
  }

  /** Interrupts a thread, unless its work is over. */
  private static final class Alarm {
    private final Thread worker;
    private boolean rung;
    private boolean ended;

    Alarm(Thread worker) {
      this.worker = worker;
    }

    synchronized void ring(@Nullable Throwable cause) {
      if (cause instanceof TimeoutException && !ended) {
        rung = true;
        worker.interrupt();
      }
    }

    synchronized boolean hasRung() {
      return rung;
    }

    /** The thread goes on with other work, which is not to be interrupted. */
    synchronized void end() {
      ended = true;
      if (rung) {
        Thread.interrupted();
      }
    }
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
