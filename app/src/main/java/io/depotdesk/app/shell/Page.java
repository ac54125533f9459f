package io.depotdesk.app.shell;

import io.depotdesk.app.look.Icons;

import org.kordamp.ikonli.Ikon;

/// What the middle of the window is for at the moment.
public enum Page {
    DAY("Day", Icons.MAP),
    ORDERS("Orders", Icons.ORDERS),
    ADDRESSES("Addresses", Icons.IN_REVIEW),
    DECISIONS("Decisions", Icons.DECISIONS),
    CARRIERS("Carriers", Icons.CARRIER);

    private final String title;
    private final Ikon icon;

    Page(String title, Ikon icon) {
        this.title = title;
        this.icon = icon;
    }

    String title() {
        return title;
    }

    Ikon icon() {
        return icon;
    }

    /// Returns the key that opens it.
    String keys() {
        return "Ctrl+" + (ordinal() + 1);
    }
}
