package org.kaoping.report.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kaoping.report.Entry;
import org.kaoping.report.Links;

/**
 * Very many entries in pieces that a browser can read one by one. Every entry stands in the pieces
 * of all its {@link PieceKeys}, which are in order from piece to piece: what begins with something
 * is in the pieces around the place where that would stand.
 */
final class SearchPieces {
  /** Bytes of a piece, about. */
  private static final int SIZE = 20_000;

  /** Bytes of an entry or a place beside its words, about. */
  private static final int AROUND = 12;

  private final List<Entry> entries;
  private final PieceKeys keys;
  private final List<Piece> pieces = new ArrayList<>();

  /** A piece. */
  static final class Piece {
    private final String first;
    private final int[] entries;

    private Piece(String first, int[] entries) {
      this.first = first;
      this.entries = entries;
    }

    /** Returns its first key, as far as that is needed to tell it from the key before. */
    String first() {
      return first;
    }

    /** Returns the positions of its entries, in order. */
    IntStream entries() {
      return IntStream.of(entries);
    }
  }

  /** A key and the position of its entry. */
  private record Key(String key, int entry) {}

  private SearchPieces(List<Entry> entries, PieceKeys keys) {
    this.entries = entries;
    this.keys = keys;
  }

  /** Parts entries, which stand in the order of their titles. */
  static List<Piece> of(List<Entry> entries, PieceKeys keys) {
    SearchPieces parted = new SearchPieces(entries, keys);
    parted.fill();
    return List.copyOf(parted.pieces);
  }

  /** Takes the keys one by one in order; those of few beginnings are held at a time. */
  private void fill() {
    Map<String, LongStream.Builder> beginnings = new TreeMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      long place = (long) entry << Short.SIZE;
      keys.of(entries.get(entry).title())
          .forEach(
              (key, number) ->
                  beginnings
                      .computeIfAbsent(beginning(key), b -> LongStream.builder())
                      .add(place + number));
    }
    List<LongStream.Builder> inOrder = List.copyOf(beginnings.values());
    int atOnce = Runtime.getRuntime().availableProcessors();
    Filling filling = new Filling();
    for (int from = 0; from < inOrder.size(); from += atOnce) {
      inOrder.subList(from, Math.min(inOrder.size(), from + atOnce)).parallelStream()
          .map(this::sorted)
          .toList()
          .forEach(keys -> keys.forEach(filling::add));
    }
    filling.end();
  }

  private List<Key> sorted(LongStream.Builder places) {
    List<Key> keys = new ArrayList<>();
    places.build().forEach(place -> keys.add(key(place)));
    keys.sort(SearchPieces::inOrder);
    return keys;
  }

  private static int inOrder(Key one, Key other) {
    int byKey = one.key().compareTo(other.key());
    return byKey == 0 ? Integer.compare(one.entry(), other.entry()) : byKey;
  }

  private static String beginning(String key) {
    return key.substring(0, Math.min(key.length(), 2));
  }

  private Key key(long place) {
    int entry = (int) (place >> Short.SIZE);
    return new Key(keys.key(entries.get(entry).title(), (int) (place & 0xffff)), entry);
  }

  /** A piece while it is filled. */
  private final class Filling {
    /** What each entry takes, and the last piece that it is in. */
    private final int[] sizes = entries.stream().mapToInt(Filling::own).toArray();

    private final int[] lastPieces = new int[entries.size()];
    private IntStream.Builder within = IntStream.builder();
    private final Set<List<String>> places = new HashSet<>();
    private String first = "";
    private String last = "";
    private int bytes;

    void add(Key key) {
      if (bytes > SIZE) {
        end();
        int same = Arrays.mismatch(last.toCharArray(), key.key().toCharArray());
        first = same < 0 ? key.key() : key.key().substring(0, same + 1);
      }
      last = key.key();
      int number = pieces.size() + 1;
      if (lastPieces[key.entry()] < number) {
        lastPieces[key.entry()] = number;
        within.add(key.entry());
        bytes += sizes[key.entry()];
        List<String> where = entries.get(key.entry()).where();
        if (places.add(where)) {
          where.forEach(text -> bytes += size(text));
          bytes += AROUND;
        }
      }
    }

    private static int own(Entry entry) {
      int file = entry.address().length() - Links.folder(entry.address()).length() + 1;
      return size(entry.title()) + file + AROUND;
    }

    void end() {
      pieces.add(new Piece(first, within.build().sorted().toArray()));
      within = IntStream.builder();
      places.clear();
      bytes = 0;
    }
  }

  static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
