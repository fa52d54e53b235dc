package org.kaoping.report.search;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.report.Entry;
import org.kaoping.report.Lazy;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.wording.Readings;
import org.kaoping.wording.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * All that readers find, as scripts that also work where pages are opened from a folder: one, or
 * where that would be large, pieces and one that says what is in which. Titles stand in the order
 * of names, so that scripts need not know it.
 */
public final class SearchIndex {
  /** Bytes of titles and their addresses that are read as a whole. */
  private static final int MOST_AT_ONCE = 150_000;

  private final Lazy<List<Entry>> entries;
  private final Words words;
  private final Lazy<Optional<Parted>> parted = new Lazy<>(this::parted);

  /**
   * Prepares the index.
   *
   * @param entries gives what is found; asked for when the first file is made, or pieces are told
   */
  public SearchIndex(Supplier<List<Entry>> entries, Words words) {
    this.entries = new Lazy<>(entries);
    this.words = words;
  }

  /** Entries in the order of names, and the pieces that they are in. */
  private record Parted(List<Entry> inOrder, List<SearchPieces.Piece> pieces, Readings readings) {}

  /** Says whether there are Chinese titles, which are found by how they are read, too. */
  public boolean isFoundByReading() {
    return entries.get().stream()
        .flatMapToInt(entry -> entry.title().codePoints())
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** Returns the script that is read first. */
  public SiteFile file() {
    return new SiteFile.Text(
        Links.SEARCH_INDEX,
        out ->
            parted
                .get()
                .ifPresentOrElse(
                    all -> directory(all, out),
                    () ->
                        new IndexWriter(words, Optional.of(Readings.load()))
                            .write("kaopingSearch(", named(), out)));
  }

  /** Returns the scripts that are read when they are needed; which there are is found out now. */
  public List<SiteFile> pieces() {
    return parted.get().map(this::pieces).orElse(List.of());
  }

  private Optional<Parted> parted() {
    long bytes = 0;
    for (Entry entry : entries.get()) {
      bytes += SearchPieces.size(entry.title()) + IndexWriter.rest(entry.address()).length();
    }
    if (bytes <= MOST_AT_ONCE) {
      return Optional.empty();
    }
    List<Entry> inOrder = named().values().stream().flatMap(List::stream).toList();
    Readings readings = Readings.load();
    return Optional.of(
        new Parted(inOrder, SearchPieces.of(inOrder, new PieceKeys(readings)), readings));
  }

  private List<SiteFile> pieces(Parted all) {
    List<SearchPieces.Piece> pieces = all.pieces();
    List<SiteFile> files = new ArrayList<>();
    for (int from = 0; from < pieces.size(); from += Links.SEARCH_FOLDER) {
      int folder = from / Links.SEARCH_FOLDER;
      List<SearchPieces.Piece> within =
          pieces.subList(from, Math.min(pieces.size(), from + Links.SEARCH_FOLDER));
      files.add(new SiteFile.Text(Links.searchKeys(folder), out -> keys(folder, within, out)));
    }
    for (int i = 0; i < pieces.size(); i++) {
      SearchPieces.Piece piece = pieces.get(i);
      String call = "kaopingPiece(" + i + ",";
      files.add(
          new SiteFile.Text(
              Links.searchPiece(i),
              out ->
                  new IndexWriter(words, Optional.of(all.readings()))
                      .write(
                          call,
                          byTitle(
                              piece.entries().mapToObj(all.inOrder()::get), new LinkedHashMap<>()),
                          out)));
    }
    return files;
  }

  /** Writes with which key each piece of a folder begins. */
  private static void keys(int folder, List<SearchPieces.Piece> pieces, Writer out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw("kaopingKeys(" + folder + ",");
      json.writeStartArray();
      pieces.forEach(piece -> json.writeString(piece.first()));
      json.writeEndArray();
      json.writeRaw(");\n");
    }
  }

  /** Writes with which key each folder of pieces begins, and the readings that there are. */
  private static void directory(Parted all, Writer out) {
    List<SearchPieces.Piece> pieces = all.pieces();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw("kaopingSearch(");
      json.writeStartObject();
      json.writeNumberProperty("size", Links.SEARCH_FOLDER);
      json.writeArrayPropertyStart("folders");
      for (int first = 0; first < pieces.size(); first += Links.SEARCH_FOLDER) {
        json.writeString(pieces.get(first).first());
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("syllables");
      all.inOrder().stream()
          .flatMapToInt(entry -> entry.title().codePoints())
          .distinct()
          .boxed()
          .flatMap(c -> all.readings().of(c).stream())
          .distinct()
          .sorted()
          .forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw(");\n");
    }
  }

  private Map<String, List<Entry>> named() {
    return titles(entries.get(), new TreeMap<>(words.byName()));
  }

  /**
   * Returns the index of what pages say beside their titles.
   *
   * @param reports of the evaluations
   * @param articles each with its text in the place of its title
   */
  public static SiteFile.Text texts(List<Report> reports, List<Entry> articles, Words words) {
    return new SiteFile.Text(
        Links.SEARCH_TEXTS,
        out ->
            new IndexWriter(words, Optional.empty())
                .write(
                    "kaopingTexts(",
                    titles(FoundTexts.of(reports, articles), new LinkedHashMap<>()),
                    out));
  }

  /**
   * Returns all entries by title, those of one title in the order in which readers see them.
   *
   * @param titles empty, and takes them up
   */
  private static Map<String, List<Entry>> titles(
      List<Entry> entries, Map<String, List<Entry>> titles) {
    return byTitle(
        entries.stream()
            .sorted(
                Comparator.comparing(Entry::year)
                    .reversed()
                    .thenComparing(Entry::kind)
                    .thenComparing(Entry::address)),
        titles);
  }

  private static Map<String, List<Entry>> byTitle(
      Stream<Entry> entries, Map<String, List<Entry>> titles) {
    entries.forEach(
        entry -> titles.computeIfAbsent(entry.title(), t -> new ArrayList<>()).add(entry));
    return titles;
  }

  /**
   * Writes the index as one call of a function with what occurs often stated once: the words for
   * kinds; texts; places, each of its kind and the positions of texts: the beginning of its
   * addresses, then where that is; readings with their characters. A title stands before a place
   * and the rest of an address, another place and rest, and so on.
   */
  static final class IndexWriter {
    private static final List<Entry.Kind> KINDS = List.of(Entry.Kind.values());
    private static final String PAGE = ".html";

    private final Words words;
    private final Optional<Readings> readings;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<Place, Integer> places = new LinkedHashMap<>();

    IndexWriter(Words words, Optional<Readings> readings) {
      this.words = words;
      this.readings = readings;
    }

    private record Place(Entry.Kind kind, List<String> where, String folder) {
      static Place of(Entry entry) {
        return new Place(entry.kind(), entry.where(), Links.folder(entry.address()));
      }
    }

    /** Returns the address within its folder: what has no dot is a page. */
    static String rest(String address) {
      String name = address.substring(Links.folder(address).length());
      String page = name.endsWith(PAGE) ? name.substring(0, name.length() - PAGE.length()) : name;
      return page.contains(".") ? name : page;
    }

    /**
     * Writes the index and leaves {@code out} open.
     *
     * @param call of the function that takes it, up to the index
     * @param titles entries by title, both in the order in which readers see them
     */
    void write(String call, Map<String, List<Entry>> titles, Writer out) {
      titles.values().forEach(entries -> entries.forEach(this::note));
      try (JsonGenerator json =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeRaw(call);
        json.writeStartObject();
        json.writeArrayPropertyStart("kinds");
        KINDS.forEach(kind -> json.writeString(words.say("search.kind." + kind)));
        json.writeEndArray();
        json.writeNumberProperty("unit", KINDS.indexOf(Entry.Kind.UNIT));
        json.writeNumberProperty("group", KINDS.indexOf(Entry.Kind.GROUP));
        json.writeArrayPropertyStart("texts");
        texts.keySet().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("places");
        places.keySet().forEach(place -> place(place, json));
        json.writeEndArray();
        if (readings.isPresent()) {
          json.writeName("readings");
          ReadingData.write(titles.keySet(), readings.get(), json);
        }
        json.writeArrayPropertyStart("titles");
        titles.forEach((title, entries) -> title(title, entries, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw(");\n");
      }
    }

    private void note(Entry entry) {
      Place place = Place.of(entry);
      if (places.putIfAbsent(place, places.size()) == null) {
        Stream.concat(Stream.of(place.folder()), place.where().stream())
            .forEach(text -> texts.putIfAbsent(text, texts.size()));
      }
    }

    private void place(Place place, JsonGenerator json) {
      json.writeStartArray();
      json.writeNumber(KINDS.indexOf(place.kind()));
      Stream.concat(Stream.of(place.folder()), place.where().stream())
          .forEach(text -> json.writeNumber(texts.getOrDefault(text, 0)));
      json.writeEndArray();
    }

    private void title(String title, List<Entry> entries, JsonGenerator json) {
      json.writeRaw('\n');
      json.writeStartArray();
      json.writeString(title);
      for (Entry entry : entries) {
        json.writeNumber(places.getOrDefault(Place.of(entry), 0));
        json.writeString(rest(entry.address()));
      }
      json.writeEndArray();
    }
  }
}
