package org.kaoping.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A file of the site that is no page: data for other programs. */
public sealed interface SiteFile {
  /** Returns its file, from the site's root. */
  String path();

  /** Writes it; may close the stream or leave it open. */
  void writeTo(OutputStream out);

  /**
   * A file of text.
   *
   * @param path its file, from the site's root
   * @param content writes it; may leave the writer open
   */
  record Text(String path, Consumer<Writer> content) implements SiteFile {
    /** Returns a file of a text that is made when it is written. */
    public static Text of(String path, Supplier<String> text) {
      return new Text(
          path,
          out -> {
            try {
              out.write(text.get());
            } catch (IOException e) {
              throw new UncheckedIOException(path, e);
            }
          });
    }

    @Override
    public void writeTo(OutputStream out) {
      // An encoder of its own, because the charset's would write a question mark for half a
      // character.
      try (Writer writer =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()))) {
        content.accept(writer);
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    }
  }

  /**
   * A table as text.
   *
   * @param path its file, from the site's root
   * @param columns what is in it; worked out again each time
   * @param content writes it; may leave the writer open
   */
  record Rows(String path, Supplier<List<Column>> columns, Consumer<Writer> content)
      implements SiteFile {
    @Override
    public void writeTo(OutputStream out) {
      new Text(path, content).writeTo(out);
    }
  }

  /**
   * A column of a table.
   *
   * @param name its head, which no other column of the table has
   */
  record Column(String name, Type type) {
    /** What all of its cells are that are not empty. */
    public enum Type {
      STRING,
      INTEGER,
      NUMBER,
      DATE
    }
  }

  /**
   * A file that takes long to make and is made of little.
   *
   * @param path its file, from the site's root
   * @param ingredients all that it is made of, beside the program
   * @param content writes it; may leave the stream open
   */
  record Costly(String path, Supplier<String> ingredients, Consumer<OutputStream> content)
      implements SiteFile {
    @Override
    public void writeTo(OutputStream out) {
      content.accept(out);
    }
  }

  /**
   * A file that is no text.
   *
   * @param path its file, from the site's root
   * @param content writes it; may leave the stream open
   */
  record Binary(String path, Consumer<OutputStream> content) implements SiteFile {
    @Override
    public void writeTo(OutputStream out) {
      content.accept(out);
    }
  }
}
