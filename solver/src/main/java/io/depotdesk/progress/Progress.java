package io.depotdesk.progress;

/// The listener of one piece of long work.
///
/// Called from whichever thread does the work, often; implementations must be quick and thread-safe.
public interface Progress {

    /// Nobody watches and nobody cancels.
    Progress NONE = (step, done) -> {};

    /// The work reached a point.
    ///
    /// @param step what is being done now, a short phrase for a person ("Reading roads")
    /// @param done share of the whole work, 0 to 1
    void at(String step, double done);

    /// Returns whether the work should stop. Long work asks at least every 100 ms.
    default boolean cancelled() {
        return false;
    }

    /// Returns the listener for a part of the work, which goes from `from` to `to` of the whole.
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void at(String step, double done) {
                whole.at(step, from + Math.clamp(done, 0, 1) * (to - from));
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /// Stops the caller if the work is no longer wanted.
    ///
    /// @throws WorkCancelledException if [#cancelled()]
    default void check() {
        if (cancelled()) {
            throw new WorkCancelledException();
        }
    }
}
