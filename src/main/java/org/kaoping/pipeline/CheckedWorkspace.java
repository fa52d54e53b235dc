package org.kaoping.pipeline;

import java.util.List;
import java.util.Set;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Drafts;
import org.kaoping.report.Edition;
import org.kaoping.report.Settings;

/**
 * A workspace without errors.
 *
 * @param drafts whether these are among the evaluations
 * @param evaluations those to show, by id
 * @param history of those evaluations
 * @param edition what readers are told of them
 * @param allowed what in its files may be published although it leads to a person
 */
public record CheckedWorkspace(
    Settings settings,
    Drafts drafts,
    List<RankedEvaluation> evaluations,
    History history,
    Edition edition,
    Set<String> allowed) {}
