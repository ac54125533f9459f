package io.depotdesk.app.day;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;

import org.kordamp.ikonli.Ikon;

/// Where a shipment stands today, in one word, one icon and one tone.
public enum Standing {
    ON_ROUTE("on route", Icons.ROUTE, Tone.CALM),
    LATE("late", Icons.LATE, Tone.BAD),
    WITH_CARRIER("carrier", Icons.CARRIER, Tone.INFO),
    UNSERVED("unserved", Icons.UNSERVED, Tone.BAD),
    IN_REVIEW("in review", Icons.IN_REVIEW, Tone.WARN),
    DEFERRED("deferred", Icons.DEFERRED, Tone.CALM),
    WAITING("not planned", Icons.WAITING, Tone.WARN);

    private final String word;
    private final Ikon icon;
    private final Tone tone;

    Standing(String word, Ikon icon, Tone tone) {
        this.word = word;
        this.icon = icon;
        this.tone = tone;
    }

    public String word() {
        return word;
    }

    public Ikon icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }
}
