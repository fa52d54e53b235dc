package org.kaoping.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.draw.Accent;
import org.kaoping.draw.Colour;
import org.kaoping.draw.Contrast;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** Checks the logo, the accent and the folder of typefaces of {@code site.yaml}. */
public final class SiteCheck {
  private static final String PICTURES = "site-templates/assets/";
  private static final String PNG = "\u0089PNG\r\n\u001a\n";
  private static final int HEAD = 10_000;

  private SiteCheck() {}

  /** Returns what is wrong with settings whose shape was checked. */
  public static List<Diagnostic> check(Path workspace, YamlNode root) {
    Fields site = Fields.of(root);
    return Stream.of(
            site.optionalNode("logo").flatMap(logo -> logo(workspace, logo)),
            site.optionalNode("accent").flatMap(SiteCheck::accent),
            site.optionalNode("fonts").flatMap(fonts -> fonts(workspace, fonts)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Diagnostic> logo(Path workspace, YamlNode logo) {
    String name = PICTURES + Fields.textOf(logo);
    Path file = workspace.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.of(Diagnostic.of(Code.MISSING_FILE, logo.span(), name));
    }
    if (!Files.isReadable(file)) {
      return Optional.of(Diagnostic.of(Code.UNREADABLE, logo.span(), name));
    }
    String head = head(file);
    boolean picture = name.endsWith(".png") ? head.startsWith(PNG) : head.contains("<svg");
    return picture
        ? Optional.empty()
        : Optional.of(Diagnostic.of(Code.NO_PICTURE, logo.span(), name));
  }

  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Optional<Diagnostic> accent(YamlNode accent) {
    Colour colour = Colour.of(Fields.textOf(accent));
    int contrast = Contrast.between(colour, Accent.LIGHT_GROUND);
    return contrast >= Contrast.LEGIBLE
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                Code.LOW_CONTRAST,
                accent.span(),
                colour,
                Decimal.of(contrast).dividedBy(Decimal.HUNDRED, 2).fixed(2),
                Accent.LIGHT_GROUND,
                Accent.darkened(colour)));
  }

  /** A folder of the machine, not of the workspace, need not be where files are only checked. */
  private static Optional<Diagnostic> fonts(Path workspace, YamlNode fonts) {
    String name = Fields.textOf(fonts);
    Path folder = workspace.resolve(name);
    if (Files.isDirectory(folder)) {
      return Files.isReadable(folder) && Files.isExecutable(folder)
          ? Optional.empty()
          : Optional.of(Diagnostic.of(Code.UNREADABLE, fonts.span(), name));
    }
    return Path.of(name).isAbsolute()
        ? Optional.empty()
        : Optional.of(Diagnostic.of(Code.MISSING_FILE, fonts.span(), name).withHint("file.fonts"));
  }
}
