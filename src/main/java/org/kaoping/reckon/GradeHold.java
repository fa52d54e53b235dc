package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/**
 * What vetoes make of the grade that a unit earns. Source: language, section 6.
 *
 * @param holding vetoes that must end before the grade gets better, whatever the points: those that
 *     cap it where it is, and those that count the points as 0
 * @param demoting vetoes that lower it by some grades
 * @param lowered by how many grades these do, down to the last
 */
public record GradeHold(List<Scheme.Veto> holding, List<Scheme.Veto> demoting, int lowered) {

  /**
   * Looks at the vetoes of a unit.
   *
   * @param earned index of the grade that its points earn
   */
  static GradeHold of(Grades grades, int earned, Standing standing) {
    int last = grades.bands().size() - 1;
    int index = Math.min(last, earned + standing.demotion());
    int worst = 0;
    List<Scheme.Veto> demoting = new ArrayList<>();
    for (Scheme.Veto veto : standing.vetoes()) {
      worst = Math.max(worst, cap(grades, veto));
      if (veto.effect().demotion() > 0) {
        demoting.add(veto);
      }
    }
    boolean capped = worst > 0 && worst >= index;
    boolean zeroed = earned > 0 && index == earned && (!capped || worst == index);
    List<Scheme.Veto> holding = new ArrayList<>();
    for (Scheme.Veto veto : standing.vetoes()) {
      if ((capped && cap(grades, veto) == worst) || (zeroed && veto.effect().zeroes())) {
        holding.add(veto);
      }
    }
    return new GradeHold(holding, demoting, index - earned);
  }

  /** Returns the index of the best grade that a veto leaves. */
  private static int cap(Grades grades, Scheme.Veto veto) {
    return veto.effect().cap().flatMap(grades::grade).map(grades.bands()::indexOf).orElse(0);
  }

  /** Says whether more points alone do not lead to the grade that they earn. */
  public boolean isHeld() {
    return !holding.isEmpty() || !demoting.isEmpty();
  }
}
