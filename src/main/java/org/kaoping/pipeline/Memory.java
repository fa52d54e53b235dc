package org.kaoping.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.paper.InstalledFonts;
import org.kaoping.paper.SystemFolders;
import org.kaoping.reckon.UnitScore;
import org.kaoping.report.Lazy;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.YamlNode;
import org.kaoping.wording.Words;

/** What was read and checked in the last run, for one that finds most files as they were. */
public final class Memory {
  /**
   * What is read of a file depends on.
   *
   * @param context digests of the other files that it is checked with, may be empty
   */
  record Key(String path, String digest, String context) {}

  /** A result as it was read, and the scheme that it was read with; equal if they are the same. */
  private record Scored(UnitResult result, Scheme scheme) {
    @Override
    @SuppressWarnings(
        "ReferenceEquality") // What memory gave back is the same, and quick to compare.
    public boolean equals(@Nullable Object other) {
      return other instanceof Scored that && that.result == result && that.scheme == scheme;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(result);
    }
  }

  private final boolean lasting;
  private final Digests digests;
  private final Memo<Key, Checked<YamlNode>> trees = new Memo<>();
  private final Memo<Key, Checked<ReadScheme>> schemes = new Memo<>();
  private final Memo<Key, Checked<UnitResult>> results = new Memo<>();
  private final Memo<Scored, UnitScore> scores = new Memo<>();
  private final Memo<Key, PersonalDataCheck.Seen> personal = new Memo<>();
  private final Map<Language, Words> words = new ConcurrentHashMap<>();
  private final Lazy<InstalledFonts> fonts =
      new Lazy<>(() -> InstalledFonts.in(SystemFolders.ofThisMachine()));

  private Memory(boolean lasting, Optional<InstantSource> clock) {
    this.lasting = lasting;
    this.digests = new Digests(clock);
  }

  /** Returns a memory for many runs. */
  public static Memory lasting() {
    return new Memory(true, Optional.empty());
  }

  /**
   * Returns one for many runs over the same folder, whose files are not even read again while they
   * are as old and as large as they were.
   *
   * @param clock that of the file system
   */
  static Memory ofFolder(InstantSource clock) {
    return new Memory(true, Optional.of(clock));
  }

  /** Returns one that keeps nothing, for a single run. */
  public static Memory none() {
    return new Memory(false, Optional.empty());
  }

  /** Says whether anything is kept, so that it pays to tell files apart. */
  boolean isLasting() {
    return lasting;
  }

  /** Returns the digests of files that need not be read again. */
  Digests digests() {
    return digests;
  }

  /** Returns trees of files. */
  Memo<Key, Checked<YamlNode>> trees() {
    return trees;
  }

  /** Returns results of units. */
  Memo<Key, Checked<UnitResult>> results() {
    return results;
  }

  /** Returns schemes. */
  Memo<Key, Checked<ReadScheme>> schemes() {
    return schemes;
  }

  /** Returns what leads to a person in files. */
  Memo<Key, PersonalDataCheck.Seen> personal() {
    return personal;
  }

  /** Returns the score of a unit, which must depend on its results and the scheme alone. */
  UnitScore score(UnitResult result, Scheme scheme, Supplier<UnitScore> score) {
    return lasting ? scores.of(new Scored(result, scheme), score) : score.get();
  }

  /** Returns the words of a language, which are read once. */
  Words words(Language language) {
    return words.computeIfAbsent(language, Words::of);
  }

  /** Returns the fonts of the machine, which are looked for once. */
  InstalledFonts fonts() {
    return fonts.get();
  }

  /** Begins another run. */
  public void next() {
    digests.next();
    trees.next();
    schemes.next();
    results.next();
    scores.next();
    personal.next();
  }

  /** What files had in them the last time, by what is known of them without reading them. */
  static final class Digests {
    /**
     * Clocks of file systems go in steps of two seconds at most: a file that was changed within the
     * last step may be changed once more and seem as old.
     */
    private static final Duration STEP = Duration.ofSeconds(2);

    /**
     * What is known of a file without reading it.
     *
     * @param identity of what stands at its path, where the file system tells
     */
    record Stamp(long size, Instant modified, Optional<Object> identity) {}

    private final Optional<InstantSource> clock;
    private final Memo<Path, Map.Entry<Stamp, String>> known = new Memo<>();

    private Digests(Optional<InstantSource> clock) {
      this.clock = clock;
    }

    /** Returns the stamp of a file, unless it is gone or was changed just now. */
    Optional<Stamp> stamp(Path file) {
      if (clock.isEmpty()) {
        return Optional.empty();
      }
      try {
        Instant now = clock.get().instant();
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
                new Stamp(
                    found.size(),
                    found.lastModifiedTime().toInstant(),
                    Optional.ofNullable(found.fileKey())))
            .filter(stamp -> stamp.modified().isBefore(now.minus(STEP)));
      } catch (IOException e) {
        return Optional.empty(); // whoever reads it is told
      }
    }

    /** Returns the digest of a file that has this stamp, if it was read with it. */
    Optional<String> of(Path file, Stamp stamp) {
      return known.known(file).filter(one -> one.getKey().equals(stamp)).map(Map.Entry::getValue);
    }

    /** Keeps what a file has in it that had this stamp before it was read. */
    void put(Path file, Stamp stamp, String digest) {
      known.put(file, Map.entry(stamp, digest));
    }

    private void next() {
      known.next();
    }
  }

  /**
   * What was made in the last run and in this one; older things are forgotten. For use by several
   * threads.
   *
   * @param <K> tells apart everything that what is made depends on
   */
  static final class Memo<K, V> {
    private Map<K, V> last = Map.of();
    private Map<K, V> now = new ConcurrentHashMap<>();

    /** Returns what {@code make} makes, or has made of an equal key before. */
    V of(K key, Supplier<V> make) {
      V value = known(key).orElseGet(make);
      now.put(key, value);
      return value;
    }

    /** Returns what was made of an equal key before. */
    Optional<V> known(K key) {
      return Optional.ofNullable(now.get(key)).or(() -> Optional.ofNullable(last.get(key)));
    }

    /** Keeps what was made elsewhere. */
    void put(K key, V value) {
      now.put(key, value);
    }

    /** Begins another run. */
    void next() {
      last = now;
      now = new ConcurrentHashMap<>();
    }
  }
}
