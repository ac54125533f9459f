package io.depotdesk.routing.search;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingProblem;

/// Loosens one rule of a model by an amount and tightens it again.
///
/// @param kind which rule
/// @param job whose windows, release or load
/// @param vehicle whose shift, capacity or limits
/// @param dimension load dimension or number of the task
record Lever(Relaxation.Kind kind, int job, int vehicle, int dimension) {
    private static final int TWO_DAYS = 2 * 86_400;

    /// Returns the largest amount worth trying, 0 if the rule does not exist here.
    int most(Model model) {
        int node = model.firstNode[job] + dimension;
        return switch (kind) {
            case WINDOW_CLOSES_LATER -> model.closes[node] >= RoutingProblem.LATEST ? 0 : TWO_DAYS;
            case WINDOW_OPENS_EARLIER -> Math.clamp(openTo(model, node), 0, TWO_DAYS);
            case SHIFT_ENDS_LATER ->
                    model.shiftEnd[vehicle] >= RoutingProblem.LATEST ? 0 : TWO_DAYS;
            case SHIFT_BEGINS_EARLIER -> TWO_DAYS;
            case RELEASED_EARLIER ->
                    model.delivery[job]
                            ? model.release[job] <= model.shiftEarliest[vehicle] ? 0 : TWO_DAYS
                            : Math.max(0, releaseTo(model));
            case CAPACITY -> model.demand[job * model.dims + dimension];
            case MORE_VISITS -> model.mostTasks[vehicle] == Integer.MAX_VALUE ? 0 : 2;
            case MORE_DRIVING -> model.mostDriving[vehicle] == Integer.MAX_VALUE ? 0 : TWO_DAYS;
            case MORE_METRES -> model.mostMetres[vehicle] == Integer.MAX_VALUE ? 0 : 2_000_000;
            case LONGER_DUTY -> model.mostDuty[vehicle] == Integer.MAX_VALUE ? 0 : TWO_DAYS;
            case MORE_TRIPS -> model.reloads.kinds[vehicle].length == 0 ? 0 : 1;
        };
    }

    /// Returns how much earlier the first window may open before something else decides: a release time does.
    private int openTo(Model model, int node) {
        Job whole = model.problem.jobs().get(job);
        boolean whenReleased = !model.delivery[job] && dimension == 0;
        if (whenReleased && !allWindowsLeft(model, whole)) {
            return 0;
        }
        return model.opens[node] - (whenReleased ? Math.max(0, whole.release()) : 0);
    }

    /// Returns how much earlier the goods of a pickup may be there before its first window decides.
    private int releaseTo(Model model) {
        Job whole = model.problem.jobs().get(job);
        int opens = whole.tasks().getFirst().windows().getFirst().opens();
        return allWindowsLeft(model, whole) ? model.opens[model.firstNode[job]] - opens : 0;
    }

    private boolean allWindowsLeft(Model model, Job whole) {
        int left = model.windows[model.firstNode[job]].length / 2;
        return left == whole.tasks().getFirst().windows().size()
                && model.opens[model.firstNode[job]] < RoutingProblem.LATEST;
    }

    /// Moves the rule by `amount`; a negative amount tightens.
    void move(Model model, int amount) {
        int node = dimension < 2 ? model.firstNode[job] + dimension : -1;
        switch (kind) {
            case WINDOW_CLOSES_LATER -> {
                model.closes[node] += amount;
                model.windows[node][model.windows[node].length - 1] += amount;
            }
            case WINDOW_OPENS_EARLIER -> {
                model.opens[node] -= amount;
                model.windows[node][0] -= amount;
            }
            case SHIFT_ENDS_LATER -> model.shiftEnd[vehicle] += amount;
            case SHIFT_BEGINS_EARLIER -> model.shiftEarliest[vehicle] -= amount;
            case RELEASED_EARLIER -> {
                if (model.delivery[job]) {
                    model.release[job] -= amount;
                } else {
                    model.opens[node] -= amount;
                    model.windows[node][0] -= amount;
                }
            }
            case CAPACITY -> model.capacity[vehicle * model.dims + dimension] += amount;
            case MORE_VISITS -> model.mostTasks[vehicle] += amount;
            case MORE_DRIVING -> model.mostDriving[vehicle] += amount;
            case MORE_METRES -> model.mostMetres[vehicle] += amount;
            case LONGER_DUTY -> model.mostDuty[vehicle] += amount;
            case MORE_TRIPS -> model.mostReloads[vehicle] += amount;
        }
    }
}
