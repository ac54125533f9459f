package io.depotdesk.dispatch;

import org.jspecify.annotations.Nullable;

/// Whether a report is believed.
///
/// @param flag what is odd about it, null if nothing is
/// @param why in a sentence, empty if nothing is odd
/// @param applied whether it changes what is known
record Judgement(@Nullable Flag flag, String why, boolean applied) {

    static final Judgement SOUND = new Judgement(null, "", true);

    static Judgement of(Flag flag, String why) {
        return new Judgement(flag, why, flag == Flag.LATE);
    }
}
