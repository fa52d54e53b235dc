package org.kaoping.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.draw.Accent;
import org.kaoping.draw.Colour;
import org.kaoping.draw.Contrast;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Checks the logo, the accent, the folder of typefaces and the editions of {@code site.yaml}. */
public final class SiteCheck {
  private static final String PICTURES = "site-templates/assets/";
  private static final String PNG = "\u0089PNG\r\n\u001a\n";
  private static final int HEAD = 10_000;

  private final Path workspace;
  private final Problems problems;

  private SiteCheck(Path workspace, Problems problems) {
    this.workspace = workspace;
    this.problems = problems;
  }

  /** Returns what is wrong with settings whose shape was checked. */
  public static List<Diagnostic> check(Path workspace, YamlNode root) {
    SiteCheck check = new SiteCheck(workspace, new Problems());
    Fields site = Fields.of(root);
    site.optionalNode("logo").ifPresent(check::logo);
    site.optionalNode("accent").ifPresent(check::accent);
    site.optionalNode("fonts").ifPresent(check::fonts);
    new Declared(new Places(), check.problems)
        .listedOnce("edition", site.list("editions", one -> Fields.of(one).node("id")));
    return check.problems.all();
  }

  /**
   * Returns which grades of editions there are in no scheme.
   *
   * @param known the grades of all schemes
   */
  public static List<Diagnostic> grades(YamlNode root, List<String> known) {
    Problems problems = new Problems();
    Declared declared = new Declared(new Places(), problems);
    for (Fields edition : Fields.of(root).list("editions", Fields::of)) {
      edition
          .optionalNode("named-from-grade")
          .ifPresent(grade -> declared.reference("grade", grade, known));
    }
    return problems.all();
  }

  private void logo(YamlNode logo) {
    String name = PICTURES + Fields.textOf(logo);
    Path file = workspace.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.add(Code.MISSING_FILE, logo.span(), name);
    } else if (!Files.isReadable(file)) {
      problems.add(Code.UNREADABLE, logo.span(), name);
    } else {
      String head = head(file);
      if (!(name.endsWith(".png") ? head.startsWith(PNG) : head.contains("<svg"))) {
        problems.add(Code.NO_PICTURE, logo.span(), name);
      }
    }
  }

  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private void accent(YamlNode accent) {
    Colour colour = Colour.of(Fields.textOf(accent));
    int contrast = Contrast.between(colour, Accent.LIGHT_GROUND);
    if (contrast < Contrast.LEGIBLE) {
      problems.add(
          Code.LOW_CONTRAST,
          accent.span(),
          colour,
          Decimal.of(contrast).dividedBy(Decimal.HUNDRED, 2).fixed(2),
          Accent.LIGHT_GROUND,
          Accent.darkened(colour));
    }
  }

  /** A folder of the machine, not of the workspace, need not be where files are only checked. */
  private void fonts(YamlNode fonts) {
    String name = Fields.textOf(fonts);
    Path folder = workspace.resolve(name);
    if (Files.isDirectory(folder)) {
      if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
        problems.add(Code.UNREADABLE, fonts.span(), name);
      }
    } else if (!Path.of(name).isAbsolute()) {
      problems.add(Diagnostic.of(Code.MISSING_FILE, fonts.span(), name).withHint("file.fonts"));
    }
  }
}
