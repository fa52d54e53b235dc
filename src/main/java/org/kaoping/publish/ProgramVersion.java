package org.kaoping.publish;

import java.util.Optional;

/** The version of this program. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Returns what the manifest of the program's jar says, {@code dev} outside a jar. */
  public static String find() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }
}
