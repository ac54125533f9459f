package io.depotdesk.routing.search;

import java.util.Arrays;

/// The plan that a repair would have if more could move at once: kept from one repair to the next, so that each can go
/// a few moves of the way.
final class DistantPlan {
    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final int[][] routes;
    private int[] banked = new int[0];
    private int[] carriers = new int[0];
    private boolean known;

    DistantPlan(Model model, Tours tours, Bank bank) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        routes = new int[model.vehicles][0];
    }

    /// Returns whether there is one.
    boolean known() {
        return known;
    }

    void forget() {
        known = false;
    }

    /// Keeps the plan as it is.
    void keep() {
        for (int v = 0; v < model.vehicles; v++) {
            int n = tours.length[v];
            if (!Arrays.equals(routes[v], 0, routes[v].length, tours.seq[v], 0, n)) {
                routes[v] = Arrays.copyOf(tours.seq[v], n);
            }
        }
        banked = Arrays.copyOf(bank.members, bank.size);
        carriers = new int[banked.length];
        for (int i = 0; i < banked.length; i++) {
            carriers[i] = bank.carrier[banked[i]];
        }
        known = true;
    }

    /// Makes the kept plan the plan again; jobs that came in since are loose.
    void load() {
        bank.clear();
        Arrays.fill(tours.route, -1);
        for (int v = 0; v < model.vehicles; v++) {
            tours.load(v, routes[v]);
        }
        for (int i = 0; i < banked.length; i++) {
            bank.put(banked[i], carriers[i]);
        }
    }
}
