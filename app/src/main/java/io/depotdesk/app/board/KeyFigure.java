package io.depotdesk.app.board;

import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Tone;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// One number of the line on top.
///
/// @param label what it counts, one or two words
/// @param shortLabel the same where there is little room
/// @param value as written on the screen
/// @param tone whether it is fine; anything but calm also shows `icon`
/// @param icon what the tone means as a picture
/// @param meaning one sentence for who wants to know exactly
/// @param shows the shipments that it counts, null if it counts none
public record KeyFigure(
        String label,
        String shortLabel,
        String value,
        Tone tone,
        Ikon icon,
        String meaning,
        @Nullable Standing shows) {}
