package org.kaoping.pipeline;

import java.util.List;
import org.kaoping.result.Correction;
import org.kaoping.result.Decision;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Places;
import org.kaoping.source.WorkspaceFiles;

/**
 * An evaluation that is read and checked, not yet scored.
 *
 * @param results by id of the unit
 * @param places of the evaluation, its units, decisions and corrections
 */
record ReadEvaluation(
    WorkspaceFiles.EvaluationFiles files,
    Evaluation evaluation,
    ReadScheme scheme,
    Register register,
    List<Decision> decisions,
    List<Correction> corrections,
    List<UnitResult> results,
    Places places) {}
