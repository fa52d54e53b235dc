package org.kaoping.result;

import java.time.LocalDate;
import java.util.Optional;

/** What an assessor wrote beside a record, finding or veto. */
public record Remarks(
    Optional<String> note,
    Optional<String> evidence,
    Optional<String> by,
    Optional<LocalDate> date) {}
