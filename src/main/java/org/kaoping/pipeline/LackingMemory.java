package org.kaoping.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.WorkspaceFiles;

/**
 * The memory that was given is surely too little for a workspace. It is thrown before anything of
 * its results is read, which may take long and could not come to an end.
 */
public final class LackingMemory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final long MEGABYTE = 1 << 20;

  /**
   * Bytes for the program itself, for a unit, and for an indicator of it; measured, rounded down.
   */
  private static final long PROGRAM = 60 * MEGABYTE;

  private static final long UNIT = 1_200;
  private static final long INDICATOR = 25;

  /** Of fewer units, it is soon seen what they take. */
  private static final long FEW = 5_000;

  private final long units;
  private final long needed;
  private final long given;

  private LackingMemory(long units, long needed, long given) {
    super(needed + " MB of memory are needed for " + units + " units, " + given + " MB are given");
    this.units = units;
    this.needed = needed;
    this.given = given;
  }

  /** Returns how many units there are, in all evaluations. */
  public long units() {
    return units;
  }

  /** Returns how many MB they take at least. */
  public long needed() {
    return needed;
  }

  /** Returns how many MB there are. */
  public long given() {
    return given;
  }

  /**
   * Looks whether a workspace may fit.
   *
   * @param given bytes of memory
   * @return empty if it may
   */
  static Optional<LackingMemory> of(
      Path root, WorkspaceFiles names, Collection<Scheme> schemes, long given) {
    long units = 0;
    for (WorkspaceFiles.EvaluationFiles evaluation : names.evaluations()) {
      units +=
          evaluation.has("units.yaml") ? units(root.resolve(evaluation.path("units.yaml"))) : 0;
    }
    long leaves = schemes.stream().mapToLong(scheme -> scheme.leaves().count()).min().orElse(0);
    long needed = PROGRAM + units * (UNIT + leaves * INDICATOR);
    return units < FEW || needed <= given
        ? Optional.empty()
        : Optional.of(new LackingMemory(units, needed / MEGABYTE, given / MEGABYTE));
  }

  /** Counts the ids of units, a line each as people and programs write them. */
  private static long units(Path file) {
    long units = 0;
    boolean within = false;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("[a-z].*")) {
          within = line.startsWith("units:");
        } else if (within && line.contains("id:")) {
          units++;
        }
      }
      return units;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
