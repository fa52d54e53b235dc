package org.kaoping.paper;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.kaoping.paper.FontFile.Outlines;

/**
 * The fonts that are in some folders, by what their headers say, and the characters of those that
 * were asked for them.
 */
public final class InstalledFonts {
  private final List<Path> searched;
  private final List<Map<String, List<FontFile>>> folders;
  private final Map<FontFile, Optional<CharacterMap>> characters = new ConcurrentHashMap<>();

  private InstalledFonts(List<Path> searched, List<Map<String, List<FontFile>>> folders) {
    this.searched = searched;
    this.folders = folders;
  }

  /**
   * Looks through folders.
   *
   * @param folders the one that serves first is the first
   */
  public static InstalledFonts in(List<Path> folders) {
    return new InstalledFonts(
        List.copyOf(folders),
        folders.stream().map(FontScan::of).map(InstalledFonts::byName).toList());
  }

  /** Returns the fonts of these folders, behind those of another one that is looked through now. */
  InstalledFonts behind(Path first) {
    InstalledFonts own = in(List.of(first));
    return new InstalledFonts(
        Stream.concat(own.searched.stream(), searched.stream()).toList(),
        Stream.concat(own.folders.stream(), folders.stream()).toList());
  }

  /** Returns the characters of a font; nothing if it is not whole. */
  Optional<CharacterMap> characters(FontFile font) {
    return characters.computeIfAbsent(
        font,
        file -> {
          try {
            return Optional.of(CharacterMap.of(file.path(), file.index()));
          } catch (IOException e) {
            return Optional.empty();
          }
        });
  }

  /** Returns the folders that were looked through, in their order. */
  List<Path> searched() {
    return searched;
  }

  /** Returns the fonts of each name in small letters, folder by folder. */
  List<Map<String, List<FontFile>>> folders() {
    return folders;
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
