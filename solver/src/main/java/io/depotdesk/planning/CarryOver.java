package io.depotdesk.planning;

import io.depotdesk.dispatch.Reported;

import java.util.List;

/// What came of the wish to make a copy of the day the day itself.
public sealed interface CarryOver {

    /// It still fits.
    ///
    /// @param report ready to be handed in
    /// @param words what it changes, a phrase each for a person
    /// @param left what of the copy stays behind, in sentences
    record Fits(Reported.CarriedOver report, List<String> words, List<String> left)
            implements CarryOver {
        public Fits {
            words = List.copyOf(words);
            left = List.copyOf(left);
        }
    }

    /// It does not fit any more.
    ///
    /// @param why what keeps it, in sentences that name what
    record DoesNotFit(List<String> why) implements CarryOver {
        public DoesNotFit {
            why = List.copyOf(why);
        }
    }
}
