package org.kaoping.report.notice;

import java.util.List;
import org.kaoping.paper.Block;

/**
 * The text of a notice or of one of its attachments.
 *
 * @param title empty for the text itself
 */
record Section(String title, List<Block> body) {}
