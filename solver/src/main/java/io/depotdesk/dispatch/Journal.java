package io.depotdesk.dispatch;

import java.util.List;
import java.util.function.Consumer;

/// The durable, append-only record of the day; the truth. Port; the `data` module implements it.
///
/// One thread writes; reading may happen on another.
public interface Journal extends AutoCloseable {

    /// Returns the sequence of the last durable unit, 0 if there is none.
    long lastSequence();

    /// Returns a state that is kept beside the journal, so that only what came after it has to be folded; the
    /// empty one if none is kept.
    default DispatchState startingState() {
        return DispatchState.EMPTY;
    }

    /// Makes `units` durable, all in one go. When this returns, no power cut takes them back.
    ///
    /// @param units consecutive, the first follows [#lastSequence()]
    /// @throws JournalUnavailableException if that cannot be promised; nothing more can be appended then
    void append(List<JournalUnit> units);

    /// Hands every unit from `sequence` on to `reader`, in order.
    void readFrom(long sequence, Consumer<JournalUnit> reader);

    @Override
    void close();
}
