package org.kaoping.paper;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.kaoping.paper.FontFile.Outlines;

/** Chooses fonts for faces among those of some folders. */
final class FontSearch {
  /** From here on a font is too light for what it stands in for. */
  private static final int HEAVIER = 200;

  /** The fonts of each name in small letters, folder by folder. */
  private final List<Map<String, List<FontFile>>> folders;

  private final List<Path> searched;
  private final Map<FontFile, Font> fonts = new LinkedHashMap<>();

  FontSearch(Optional<Path> own, List<Path> system) {
    this.searched = Stream.concat(own.stream(), system.stream()).toList();
    this.folders = searched.stream().map(FontScan::of).map(FontSearch::byName).toList();
  }

  private static Map<String, List<FontFile>> byName(List<FontFile> files) {
    Map<String, List<FontFile>> named = new HashMap<>();
    for (FontFile file : files) {
      for (String name : file.names()) {
        named.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
      }
    }
    return named;
  }

  FontSurvey survey() {
    List<FontSurvey.Served> faces = new ArrayList<>();
    for (Face face : Face.values()) {
      Families families = Families.of(face);
      List<Typefaces.Cut> chain = chain(families);
      boolean meant =
          !chain.isEmpty() && called(families.meant(), families).contains(chain.get(0).font());
      faces.add(new FontSurvey.Served(face, chain, meant));
    }
    return new FontSurvey(faces, searched);
  }

  /** Returns the fonts for a face from the first sound one on, then those with many characters. */
  private List<Typefaces.Cut> chain(Families families) {
    Set<Font> own = new LinkedHashSet<>();
    Stream.of(families.meant(), families.instead())
        .flatMap(names -> called(names, families).stream())
        .dropWhile(font -> own.isEmpty() && !font.isChinese())
        .forEach(own::add);
    if (own.isEmpty()) {
      return List.of();
    }
    List<Typefaces.Cut> chain = new ArrayList<>();
    List<Font> meant = called(families.meant(), families);
    own.forEach(
        font ->
            chain.add(new Typefaces.Cut(font, !meant.contains(font) && isLight(font, families))));
    called(Families.WIDE, families).stream()
        .filter(font -> !own.contains(font))
        .forEach(font -> chain.add(new Typefaces.Cut(font, false)));
    return chain;
  }

  private static boolean isLight(Font font, Families families) {
    return families.weight() - font.weight() >= HEAVIER;
  }

  private List<Font> called(List<String> names, Families families) {
    return names.stream()
        .flatMap(name -> called(name, families.weight()).stream())
        .distinct()
        .toList();
  }

  /** Returns the font of a name whose weight is nearest, of the first folder that has one. */
  private Optional<Font> called(String name, int weight) {
    return folders.stream()
        .flatMap(
            folder ->
                folder.getOrDefault(FontFile.folded(name), List.of()).stream()
                    .min(Comparator.comparingInt(file -> Math.abs(file.weight() - weight)))
                    .stream())
        .findFirst()
        .map(file -> fonts.computeIfAbsent(file, Font::new));
  }

  /**
   * Looks through folders for fonts that may be embedded. Only the tables with names are read; what
   * cannot be read is no font.
   */
  static final class FontScan {
    private static final int DEPTH = 8;
    private static final int REGULAR = 400;

    /** Bits of OS/2 fsType: no embedding, no subsets, bitmaps only. */
    private static final int RESTRICTED = 0x0002 | 0x0100 | 0x0200;

    private FontScan() {}

    /**
     * Returns the fonts of a folder and the folders in it, by path and then by place in the file.
     */
    static List<FontFile> of(Path folder) {
      List<FontFile> found = new ArrayList<>();
      if (Files.isDirectory(folder)) {
        for (Path file : files(folder)) {
          found.addAll(read(file));
        }
      }
      return found;
    }

    private static List<Path> files(Path folder) {
      try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
        return walk.filter(FontScan::isFont).sorted().toList();
      } catch (IOException | java.io.UncheckedIOException e) {
        return List.of();
      }
    }

    private static boolean isFont(Path path) {
      String name = path.toString().toLowerCase(Locale.ROOT);
      return name.matches(".*\\.(ttf|otf|ttc|otc)") && Files.isRegularFile(path);
    }

    private static List<FontFile> read(Path path) {
      List<FontFile> fonts = new ArrayList<>();
      try {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith("c")) {
          List<FontHeaders> all = new ArrayList<>();
          TrueTypeCollection.processAllFontHeaders(path.toFile(), all::add);
          for (int i = 0; i < all.size(); i++) {
            usable(path, i, all.get(i)).ifPresent(fonts::add);
          }
        } else {
          try (RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(path)) {
            usable(path, 0, new OTFParser().parseTableHeaders(file)).ifPresent(fonts::add);
          }
        }
      } catch (IOException | RuntimeException e) {
        return List.of();
      }
      return fonts;
    }

    private static Optional<FontFile> usable(Path path, int index, FontHeaders headers) {
      @SuppressWarnings("NullAway") // fontbox has null for what is not there
      Optional<OS2WindowsMetricsTable> os2 = Optional.ofNullable(headers.getOS2Windows());
      Optional<String> name = Optional.ofNullable(headers.getName());
      boolean restricted = os2.filter(table -> (table.getFsType() & RESTRICTED) != 0).isPresent();
      if (headers.getError() != null || name.isEmpty() || restricted) {
        return Optional.empty();
      }
      return Optional.of(
          new FontFile(
              path,
              index,
              Optional.ofNullable(headers.getFontFamily()).orElse(name.get()),
              name.get(),
              os2.map(OS2WindowsMetricsTable::getWeightClass).orElse(REGULAR),
              headers.isOpenTypePostScript() ? Outlines.CFF : Outlines.TRUETYPE));
    }
  }
}
