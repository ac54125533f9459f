package io.depotdesk.routing.search;

/// Puts every job of the bank where it is cheaper, until there is none: what is left unserved fits nowhere at its price.
final class Settling {
    private final Model model;
    private final PlanState plan;
    private final Bank bank;
    private final Inserter inserter;

    Settling(Model model, PlanState plan) {
        this.model = model;
        this.plan = plan;
        bank = plan.bank;
        inserter = plan.inserter;
    }

    /// Settles the plan, in which no vehicle is too full.
    void settle() {
        inserter.exactly = true;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int j = 0; j < model.jobs; j++) {
                moved |= bank.holds(j) && settle(j);
            }
        }
        plan.recount();
    }

    private boolean settle(int job) {
        int was = bank.carrier[job];
        bank.take(job);
        double price = bank.price(job, was);
        int other = bank.cheapest(job);
        double least = Math.min(price, bank.price(job, other)) - 1e-3;
        inserter.searchAll(job, least);
        if (inserter.bestRoute >= 0) {
            inserter.apply(job);
            return true;
        }
        boolean better = bank.price(job, other) < price - 1e-3;
        bank.put(job, better ? other : was);
        return better;
    }
}
