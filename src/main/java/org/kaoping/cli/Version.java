package org.kaoping.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that stands in the manifest of the program's jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
    return new String[] {"kaoping " + version};
  }
}
