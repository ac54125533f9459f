package io.depotdesk.app.notice;

import io.depotdesk.app.look.Tone;

import org.jspecify.annotations.Nullable;

/// Something the desk tells.
///
/// @param words what happened and what can be done, in whole sentences
/// @param actionWords what the button beside it says, null for none
/// @param action what that button asks for, null for none
public record Notice(
        Tone tone, String words, @Nullable String actionWords, @Nullable Runnable action) {

    public static Notice of(Tone tone, String words) {
        return new Notice(tone, words, null, null);
    }
}
