package io.depotdesk.routing.search;

/// When to overlook a position: once in a hundred looks, on average (Christiaens & Vanden Berghe 2020).
final class Blinks {
    private static final double EVERY = 100;

    private final Dice dice;
    private int until = 100;

    /// Whether anything is overlooked at all.
    boolean on = true;

    Blinks(Dice dice) {
        this.dice = dice;
    }

    /// Returns whether to overlook the position that is looked at now.
    boolean next() {
        if (on && --until < 0) {
            until = (int) (dice.exponential() * EVERY);
            return true;
        }
        return false;
    }
}
