package org.kaoping.report;

import java.io.OutputStream;

/** A file of the site that is no page: data for other programs. */
public sealed interface SiteFile permits DataFile, BinaryFile {
  /** Returns its file, from the site's root. */
  String path();

  /** Writes it; may close the stream or leave it open. */
  void writeTo(OutputStream out);
}
