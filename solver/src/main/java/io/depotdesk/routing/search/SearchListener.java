package io.depotdesk.routing.search;

/// Hears how a search gets on; called on the searching thread, every few thousand steps.
public interface SearchListener {

    /// Nobody listens and nobody stops the search.
    SearchListener NONE = (steps, share, costCents) -> {};

    /// @param steps done so far
    /// @param share of the budget that is used, 0 to 1
    /// @param costCents of the best plan so far, to within rounding
    void at(long steps, double share, long costCents);

    /// Returns whether to stop and answer with the best plan so far.
    default boolean stop() {
        return false;
    }
}
