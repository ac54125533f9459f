package io.depotdesk.maps.traces;

import java.util.ArrayList;
import java.util.List;

/// Drops ways that were driven out and at once back: noise at a junction looks like that, and driving forth
/// and back on one edge too.
final class Spurs {

    private static final double SAME_METRES = 0.5;

    private Spurs() {}

    /// Returns the way without spurs of up to `longest` metres one way.
    static List<Step> drop(List<Step> way, double longest) {
        List<Step> steps = joined(way);
        int turn = 0;
        while (turn + 1 < steps.size()) {
            if (steps.get(turn + 1).turnsBackFrom(steps.get(turn))
                    && spur(steps, turn) <= longest) {
                cutOut(steps, turn);
                steps = joined(steps);
                turn = Math.max(0, turn - 2);
            } else {
                turn++;
            }
        }
        return steps;
    }

    /// Puts parts of one edge that follow each other together and leaves out those without length.
    private static List<Step> joined(List<Step> way) {
        List<Step> steps = new ArrayList<>();
        for (Step step : way) {
            if (step.metres() <= 0) {
                continue;
            }
            Step before = steps.isEmpty() ? null : steps.getLast();
            if (before != null
                    && before.key() == step.key()
                    && Math.abs(before.to() - step.from()) < SAME_METRES) {
                steps.set(steps.size() - 1, before.to(step.to()));
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    /// Returns how far the way back from the end of step `turn` is the way there.
    private static double spur(List<Step> steps, int turn) {
        double metres = 0;
        int out = turn;
        int back = turn + 1;
        while (out >= 0
                && back < steps.size()
                && steps.get(back).turnsBackFrom(steps.get(out))
                && touch(steps.get(out), steps.get(back))) {
            double common = Math.min(steps.get(out).metres(), steps.get(back).metres());
            metres += common;
            if (Math.abs(steps.get(out).metres() - steps.get(back).metres()) > SAME_METRES) {
                break;
            }
            out--;
            back++;
        }
        return metres;
    }

    /// Returns whether `back` begins where `out` ends.
    private static boolean touch(Step out, Step back) {
        return Math.abs(out.length() - out.to() - back.from()) < SAME_METRES;
    }

    /// Takes out what steps `turn` and the next have in common.
    private static void cutOut(List<Step> steps, int turn) {
        Step out = steps.get(turn);
        Step back = steps.get(turn + 1);
        double common = Math.min(out.metres(), back.metres());
        steps.set(turn, out.to(out.to() - common));
        steps.set(turn + 1, back.from(back.from() + common));
    }
}
