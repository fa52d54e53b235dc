package org.kaoping.report.notice;

import java.util.Optional;
import java.util.function.Supplier;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.result.Register;

/**
 * One official document of a notice.
 *
 * @param stem its address without the ending
 * @param unit whom it is to, if it is a letter
 * @param document made anew when asked for, so that thousands of letters need no room
 */
public record Paper(
    Notice notice,
    String stem,
    Optional<Register.Unit> unit,
    Supplier<OfficialDocument> document) {}
