package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/** Finds the ways of a unit to the next better grade. */
final class WaysToGrade {
  private final Trial trial;
  private final Rise.Finder rises;
  private final Grades grades;
  private final Grades.Grade target;
  private final List<Climb> climbs = new ArrayList<>();
  private final List<Way> computed = new ArrayList<>();
  private final List<Way> judged = new ArrayList<>();
  private final List<Way> uncounted = new ArrayList<>();

  private WaysToGrade(Trial trial, Rise.Finder rises, Grades grades, Grades.Grade target) {
    this.trial = trial;
    this.rises = rises;
    this.grades = grades;
    this.target = target;
  }

  static GradeProspect of(Trial trial, Rise.Finder rises) {
    Scheme scheme = trial.scorer().scheme();
    Standing standing = trial.standing();
    if (scheme.stated()) {
      return new GradeProspect.None(GradeProspect.Reason.STATED);
    }
    if (scheme.grades().filter(grades -> grades.bands().size() > 1).isEmpty()) {
      return new GradeProspect.None(GradeProspect.Reason.NO_GRADES);
    }
    if (scheme.grades().get().byPlace().isPresent() || scheme.findsByPlace()) {
      return new GradeProspect.None(GradeProspect.Reason.BY_PLACE);
    }
    if (standing.isZeroed()) {
      return new GradeProspect.None(GradeProspect.Reason.ZEROED);
    }
    Optional<GradeDistance> distance = GradeDistance.of(scheme, standing);
    if (distance.isEmpty()) {
      return new GradeProspect.None(GradeProspect.Reason.NO_POINTS);
    }
    if (distance.get().hold().isHeld()) {
      return held(trial, rises, scheme.grades().get(), distance.get().hold());
    }
    if (distance.get().next().isEmpty()) {
      return new GradeProspect.None(GradeProspect.Reason.BEST);
    }
    return new WaysToGrade(trial, rises, scheme.grades().get(), distance.get().next().get())
        .find(Optional.of(distance.get().by()));
  }

  /** Looks for what ends vetoes that were found, or makes up for demotions. */
  private static GradeProspect held(Trial trial, Rise.Finder rises, Grades grades, GradeHold hold) {
    int now =
        trial.standing().grade().flatMap(grades::grade).map(grades.bands()::indexOf).orElse(0);
    if (now > 0 && hold.holding().stream().allMatch(veto -> veto.when().isPresent())) {
      GradeProspect.Ways ways =
          new WaysToGrade(trial, rises, grades, grades.bands().get(now - 1)).find(Optional.empty());
      if (ways.cheapest().isPresent() || ways.together().isPresent()) {
        return ways;
      }
    }
    return new GradeProspect.None(GradeProspect.Reason.CAPPED);
  }

  private GradeProspect.Ways find(Optional<Decimal> gap) {
    climbs.addAll(Climb.all(trial, rises));
    for (Climb climb : climbs) {
      Way way = climb.way(climb.at(climb.greatest()), this::isReached);
      if (way.greatest().gain().isPositive() || way.enough().isPresent()) {
        (way.isJudged() ? judged : computed).add(way);
      } else if (way.greatest().total().isPositive()) {
        uncounted.add(way);
      }
    }
    sort(computed, Way.Step::gain);
    sort(judged, Way.Step::gain);
    sort(uncounted, Way.Step::total);
    boolean enough = computed.stream().anyMatch(way -> way.enough().isPresent());
    return new GradeProspect.Ways(
        target, gap, computed, judged, uncounted, enough ? Optional.empty() : together());
  }

  private static void sort(List<Way> ways, Function<Way.Step, Decimal> gain) {
    ways.sort(
        Comparator.<Way, Decimal>comparing(
                way -> gain.apply(way.greatest()), Comparator.reverseOrder())
            .thenComparing(Way::position));
  }

  private boolean isReached(Trial then) {
    return then.standing()
        .grade()
        .flatMap(grades::grade)
        .filter(grade -> grades.bands().indexOf(grade) <= grades.bands().indexOf(target))
        .isPresent();
  }

  /** Goes way after way, passing over those that no longer stand or give nothing any more. */
  private Optional<GradeProspect.Together> together() {
    List<Way> all = new ArrayList<>(computed);
    all.addAll(judged);
    List<Way> gone = new ArrayList<>();
    Trial now = trial;
    for (Way way : all) {
      Climb climb = climb(way);
      Optional<Trial.Leaf> leaf =
          now.leaf(climb.leaf(), climb.found().in(), climb.found().ladder(), climb.greatest());
      if (leaf.isPresent()) {
        Trial then = now.with(climb.leaf(), leaf.get());
        if (Climb.gain(then.points(), now.points()).isPositive()) {
          now = then;
          gone.add(way);
        }
        if (isReached(now)) {
          return Optional.of(
              new GradeProspect.Together(
                  gone,
                  Climb.gain(now.points(), trial.points()),
                  Climb.gain(now.standing().total(), trial.standing().total()),
                  now.standing().grade()));
        }
      }
    }
    return Optional.empty();
  }

  private Climb climb(Way way) {
    return climbs.stream()
        .filter(climb -> climb.position() == way.position())
        .findFirst()
        .orElseThrow();
  }
}
