package org.kaoping.site;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.report.Piece;

/**
 * The directive {@code <@once of=piece name="…">…</@once>}: what stands in it shows a piece, and
 * nothing else of the page; so it is made once for all pages with that piece.
 *
 * @param kept whether it is; templates of a workspace may show more within
 */
record Once(boolean kept) implements TemplateDirectiveModel {
  private static final int USUAL_LENGTH = 1 << 11;

  @Override
  public void execute(
      Environment environment,
      @SuppressWarnings("rawtypes") Map given,
      TemplateModel[] variables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (body == null) {
      return;
    }
    if (!kept || !(given.get("of") instanceof TemplateSettings.ViewWrapper.PieceModel model)) {
      body.render(environment.getOut());
      return;
    }
    Piece<?> piece = model.piece();
    String as = String.valueOf(given.get("name"));
    Optional<byte[]> made = piece.made(as);
    if (made.isPresent()) {
      write(made.get(), environment.getOut());
      return;
    }
    PageBytes text = new PageBytes(USUAL_LENGTH);
    body.render(text);
    byte[] written = text.written();
    piece.keep(as, written);
    write(written, environment.getOut());
  }

  /** What a page becomes takes bytes; what a template keeps in a variable, characters. */
  private static void write(byte[] made, Writer out) throws IOException {
    if (out instanceof PageBytes page) {
      page.write(made);
    } else {
      out.write(new String(made, StandardCharsets.UTF_8));
    }
  }
}
