package io.depotdesk.routing.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Plans that are crossed with each other: cheap ones, and ones unlike the others (Vidal et al. 2012).
///
/// Plans that keep every rule and those that do not are ranked apart. As soon as there are too many of either, those
/// with twins go first, then those of the worst rank.
final class Population {
    private static final int FEWEST = 25;
    private static final int BORN = 40;
    private static final int KEPT_FOR_COST = 4;
    private static final int CLOSE = 5;

    private final Lanes prices;
    private final Dice dice;
    private final double[][] distance;
    private final boolean[] taken;
    private final List<Kin> sound = new ArrayList<>();
    private final List<Kin> broken = new ArrayList<>();
    private @Nullable Kin best;

    Population(Lanes prices, Dice dice) {
        this.prices = prices;
        this.dice = dice;
        int most = 2 * (FEWEST + BORN + 1);
        distance = new double[most][most];
        taken = new boolean[most];
    }

    int size() {
        return sound.size() + broken.size();
    }

    /// Returns the cheapest plan since the last clearing that keeps every rule.
    @Nullable Kin best() {
        return best;
    }

    /// Takes a plan in; returns whether it is the cheapest so far that keeps every rule.
    boolean add(Kin kin) {
        List<Kin> group = kin.sound() ? sound : broken;
        seat(kin);
        group.add(kin);
        rank(group);
        if (group.size() > FEWEST + BORN) {
            while (group.size() > FEWEST) {
                Kin worst = worst(group);
                group.remove(worst);
                taken[worst.slot] = false;
                rank(group);
            }
        }
        if (kin.sound() && (best == null || kin.cost < best.cost)) {
            best = kin;
            return true;
        }
        return false;
    }

    private void seat(Kin kin) {
        int slot = 0;
        while (taken[slot]) {
            slot++;
        }
        taken[slot] = true;
        kin.slot = slot;
        for (List<Kin> group : List.of(sound, broken)) {
            for (Kin other : group) {
                double far = kin.distance(other);
                distance[slot][other.slot] = far;
                distance[other.slot][slot] = far;
            }
        }
    }

    void clear() {
        sound.clear();
        broken.clear();
        Arrays.fill(taken, false);
        best = null;
    }

    /// Ranks plans that break rules anew, after prices have changed.
    void reprice() {
        rank(broken);
    }

    private void rank(List<Kin> group) {
        int size = group.size();
        group.sort(Comparator.comparingDouble(kin -> kin.weighed(prices)));
        var byDistance = new ArrayList<Kin>(group);
        double[] close = new double[distance.length];
        for (Kin kin : group) {
            close[kin.slot] = closeness(kin, group);
        }
        byDistance.sort(Comparator.comparingDouble(kin -> -close[kin.slot]));
        double weight = 1 - (double) Math.min(KEPT_FOR_COST, size) / size;
        for (int i = 0; i < size; i++) {
            group.get(i).rank = i;
        }
        for (int i = 0; i < size; i++) {
            byDistance.get(i).rank += weight * i;
        }
    }

    /// Returns the mean distance to the nearest others.
    private double closeness(Kin kin, List<Kin> group) {
        double[] nearest = new double[CLOSE];
        int count = 0;
        double[] row = distance[kin.slot];
        for (Kin other : group) {
            if (other == kin) {
                continue;
            }
            double far = row[other.slot];
            int at = count < CLOSE ? count++ : CLOSE;
            while (at > 0 && nearest[at - 1] > far) {
                if (at < CLOSE) {
                    nearest[at] = nearest[at - 1];
                }
                at--;
            }
            if (at < CLOSE) {
                nearest[at] = far;
            }
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += nearest[i];
        }
        return count == 0 ? 1 : sum / count;
    }

    private Kin worst(List<Kin> group) {
        Kin worst = group.getLast();
        boolean twin = false;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < group.size(); i++) {
            Kin kin = group.get(i);
            boolean same = hasTwin(kin, group);
            if (same && !twin || same == twin && kin.rank > most) {
                worst = kin;
                most = kin.rank;
                twin = same;
            }
        }
        return worst;
    }

    private boolean hasTwin(Kin kin, List<Kin> group) {
        for (Kin other : group) {
            if (other != kin && distance[kin.slot][other.slot] < 1e-9) {
                return true;
            }
        }
        return false;
    }

    /// Returns the better of two plans drawn.
    Kin parent() {
        Kin one = any();
        Kin other = any();
        return one.rank <= other.rank ? one : other;
    }

    private Kin any() {
        int at = dice.below(size());
        return at < sound.size() ? sound.get(at) : broken.get(at - sound.size());
    }
}
