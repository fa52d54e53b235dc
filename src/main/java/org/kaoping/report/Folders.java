package org.kaoping.report;

import java.util.HexFormat;
import org.kaoping.reckon.RankedEvaluation;

/**
 * Where files lie of which an evaluation has one for each of its units, or its groups: up to
 * {@value #MOST} in one folder, more in folders by their ids, so that no folder becomes too large
 * to be copied or looked into. A script finds the same ones ({@code page} in {@code
 * assets/reader.js}).
 *
 * @param many whether there are folders
 */
public record Folders(boolean many) {
  private static final int MOST = 10_000;

  /** A prime: ids that are counted up spread evenly. */
  private static final int FOLDERS = 251;

  private static final int FACTOR = 31;

  /** Files that are numbered, to a folder. */
  private static final int NUMBERED = 1000;

  /** Returns those of the units of an evaluation, rated or not. */
  public static Folders ofUnits(RankedEvaluation evaluation) {
    return new Folders(evaluation.register().size() > MOST);
  }

  static Folders ofGroups(RankedEvaluation evaluation) {
    return new Folders(evaluation.register().groups().size() > MOST);
  }

  /** Returns the name of a file without its ending, behind its folder if there are some. */
  String file(String id) {
    if (!many) {
      return id;
    }
    int sum = 0;
    for (int i = 0; i < id.length(); i++) {
      sum = (sum * FACTOR + id.charAt(i)) % FOLDERS;
    }
    return HexFormat.of().toHexDigits((byte) sum) + "/" + id;
  }

  /** Returns the same of a numbered file: the first thousand of them are in no folder. */
  static String file(int number) {
    return number < NUMBERED ? Integer.toString(number) : number / NUMBERED + "/" + number;
  }
}
