package org.kaoping.result;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kaoping.source.EntryLines;
import org.kaoping.source.SourceFile;

/**
 * Records that nothing was wrong with, by the lines that they stand on: what is recorded of
 * thousands of units repeats. Of a file whose records have lines of their own, those that are known
 * need not be read and checked again. What is wrong with the rest has to be found in the whole
 * file. For use by several threads.
 */
public final class KnownRecords {
  /** Of more, no more are kept: lines that differ everywhere are not worth the memory. */
  private static final int MOST = 100_000;

  /**
   * What else the checks of a record look at.
   *
   * @param kind of the unit
   */
  private record Context(
      Optional<String> kind, Optional<String> source, Optional<String> period, boolean draft) {}

  private final Shared shared;
  private final Map<Context, Map<String, LeafRecord>> right = new ConcurrentHashMap<>();

  /**
   * Knows none yet.
   *
   * @param shared what all results are shared by
   */
  public KnownRecords(Shared shared) {
    this.shared = shared;
  }

  /**
   * Returns what has to be read of a file of results; nothing if that is all of it.
   *
   * @param kind of the unit that the file is of
   */
  public Optional<Rest> rest(SourceFile file, Optional<String> kind) {
    return EntryLines.of(file, "records").map(lines -> new Rest(lines, kind));
  }

  /** A file without the records that are known. For one thread. */
  public final class Rest {
    private final EntryLines lines;
    private final List<Part> parts = new ArrayList<>();

    private Rest(EntryLines lines, Optional<String> kind) {
      this.lines = lines;
      for (EntryLines.Block block : lines.blocks()) {
        Map<String, String> beside = block.beside();
        Context context =
            new Context(
                kind,
                Optional.ofNullable(beside.get("source")),
                Optional.ofNullable(beside.get("period")),
                "draft".equals(beside.get("status")));
        parts.add(new Part(lines, block, context));
      }
    }

    /** Returns the file to read: the same without the lines of records that are known. */
    public SourceFile file() {
      List<EntryLines.Line> out = new ArrayList<>();
      parts.forEach(part -> part.addKnown(out));
      return lines.without(out);
    }

    /**
     * Returns all that the file records; nothing if its lines are not what they looked like.
     *
     * @param read what was read of {@link #file}, with nothing wrong in it
     */
    public Optional<ResultReader.ReadResult> whole(ResultReader.ReadResult read) {
      List<Assessment> assessments = new ArrayList<>();
      int recorded = 0;
      for (Assessment assessment : read.result().assessments()) {
        if (assessment.records().isEmpty()) {
          assessments.add(assessment);
          continue;
        }
        if (recorded == parts.size() || !parts.get(recorded).takes(assessment)) {
          return Optional.empty();
        }
        assessments.add(assessment.withRecords(parts.get(recorded++).records));
      }
      return recorded == parts.size() && read.result().measures().isEmpty()
          ? Optional.of(read.with(assessments))
          : Optional.empty();
    }

    /**
     * Takes note that nothing is wrong with all that the file records.
     *
     * @return the same, which shares what it can with other results
     */
    public UnitResult right(UnitResult whole) {
      List<Assessment> assessments = new ArrayList<>();
      int recorded = 0;
      for (Assessment assessment : whole.assessments()) {
        assessments.add(
            assessment.records().isEmpty()
                ? assessment
                : assessment.withRecords(parts.get(recorded++).shared()));
      }
      return shared.results(whole.withAssessments(assessments));
    }
  }

  /** The records of one assessment. */
  private final class Part {
    private final EntryLines lines;
    private final EntryLines.Block block;
    private final Context context;
    private final Map<String, LeafRecord> rights;

    /** What is known of each line. */
    private final List<Optional<LeafRecord>> known = new ArrayList<>();

    /** All records, by leaf, in the order of the file. */
    private final Map<String, LeafRecord> records = new LinkedHashMap<>();

    Part(EntryLines lines, EntryLines.Block block, Context context) {
      this.lines = lines;
      this.block = block;
      this.context = context;
      this.rights = right.computeIfAbsent(context, of -> new ConcurrentHashMap<>());
      boolean all = true;
      for (EntryLines.Line line : block.lines()) {
        @Nullable LeafRecord record = line.whole() ? rights.get(lines.text(line)) : null;
        known.add(record == null ? Optional.empty() : Optional.of(moved(record, line)));
        all &= record != null;
      }
      if (all) {
        known.set(0, Optional.empty()); // it shows that there are records, and where
      }
    }

    private LeafRecord moved(LeafRecord record, EntryLines.Line line) {
      return isAt(record, line) ? record : shared.one(record.at(line.number(), line.column()));
    }

    private static boolean isAt(LeafRecord record, EntryLines.Line line) {
      return record.line() == line.number() && record.column() == line.column();
    }

    void addKnown(List<EntryLines.Line> out) {
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i).isPresent()) {
          out.add(block.lines().get(i));
        }
      }
    }

    /**
     * Takes what was read of an assessment.
     *
     * @return whether it stands on the lines that were left in, and is what the others are known in
     */
    boolean takes(Assessment assessment) {
      if (!assessment.source().equals(context.source())
          || !assessment.period().equals(context.period())
          || assessment.draft() != context.draft()) {
        return false;
      }
      Iterator<LeafRecord> read = assessment.records().values().iterator();
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i).isEmpty() && !read.hasNext()) {
          return false;
        }
        LeafRecord record = known.get(i).isPresent() ? known.get(i).get() : read.next();
        if (!isAt(record, block.lines().get(i))
            || records.putIfAbsent(record.indicator(), record) != null) {
          return false;
        }
      }
      return !read.hasNext();
    }

    /** Returns the records as others have them, too; all of them are known now. */
    Map<String, LeafRecord> shared() {
      int i = 0;
      for (Map.Entry<String, LeafRecord> entry : records.entrySet()) {
        if (known.get(i).isEmpty()) {
          entry.setValue(shared.record(entry.getValue()));
          EntryLines.Line line = block.lines().get(i);
          if (line.whole() && rights.size() < MOST) {
            rights.put(lines.text(line), entry.getValue());
          }
        }
        i++;
      }
      return shared.keyed(List.copyOf(records.keySet()), List.copyOf(records.values()));
    }
  }
}
