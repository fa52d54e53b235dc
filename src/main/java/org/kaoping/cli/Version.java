package org.kaoping.cli;

import org.kaoping.publish.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Says which version of the program this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"kaoping " + ProgramVersion.find()};
  }
}
