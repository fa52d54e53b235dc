package org.kaoping.site;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
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
    Optional<String> made = piece.made(as);
    if (made.isPresent()) {
      environment.getOut().write(made.get());
      return;
    }
    StringWriter text = new StringWriter();
    body.render(text);
    piece.keep(as, text.toString());
    environment.getOut().write(text.toString());
  }
}
