package io.depotdesk.routing.search;

/// What breaking rules costs while breeding; rises while fewer children keep a rule than wanted, and falls while more do.
final class Fines {
    private static final int EVERY = 50;
    private static final double SOUND_WANTED = 0.4;
    private static final double TOLERANCE = 0.05;
    private static final double DEARER = 1.2;
    private static final double CHEAPER = 0.85;
    private static final double LEAST = 1e-3;

    // How far prices go from where they begin.
    private static final double FALL = 1e-2;
    private static final double RISE = 1e5;

    /// Ticks of a second late or too long on duty.
    double late;

    /// Ticks of a unit too much on board.
    double load;

    private final double firstLate;
    private final double firstLoad;
    private int heard;
    private int inTime;
    private int inRoom;

    /// A second late costs what a second of driving costs; the heaviest job too much, the way to the farthest.
    Fines(Ground ground) {
        double ways = 0;
        double drives = 0;
        double farthest = 0;
        double heaviest = 1;
        int jobs = ground.jobs;
        for (int j = 0; j < jobs; j++) {
            ways += ground.priced(0, j, (j + 1) % jobs);
            drives += ground.drive(j, (j + 1) % jobs);
            farthest = Math.max(farthest, ground.priced(0, ground.model.startNode(0), j));
            for (int q = 0; q < ground.sums; q++) {
                heaviest = Math.max(heaviest, ground.amount[j * ground.sums + q]);
            }
        }
        late = drives <= 0 ? 1 : Math.max(LEAST, ways / drives);
        load = Math.max(LEAST, farthest / heaviest);
        firstLate = late;
        firstLoad = load;
    }

    void apply(Lanes lanes) {
        lanes.prices(late, load);
    }

    /// Hears of a child; returns whether prices have changed.
    boolean heard(Kin child) {
        heard++;
        inTime += child.late == 0 ? 1 : 0;
        inRoom += child.over == 0 ? 1 : 0;
        if (heard < EVERY) {
            return false;
        }
        late = Math.clamp(settled(late, inTime), FALL * firstLate, RISE * firstLate);
        load = Math.clamp(settled(load, inRoom), FALL * firstLoad, RISE * firstLoad);
        heard = 0;
        inTime = 0;
        inRoom = 0;
        return true;
    }

    private static double settled(double price, int kept) {
        double share = (double) kept / EVERY;
        if (share < SOUND_WANTED - TOLERANCE) {
            return price * DEARER;
        }
        return share > SOUND_WANTED + TOLERANCE ? price * CHEAPER : price;
    }
}
