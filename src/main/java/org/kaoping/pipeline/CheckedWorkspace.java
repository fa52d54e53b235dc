package org.kaoping.pipeline;

import java.util.List;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Settings;

/**
 * A workspace without errors.
 *
 * @param evaluations those to publish, i.e. all but drafts, by id
 * @param history of those evaluations
 */
public record CheckedWorkspace(
    Settings settings, List<RankedEvaluation> evaluations, History history) {}
