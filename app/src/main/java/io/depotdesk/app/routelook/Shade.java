package io.depotdesk.app.routelook;

/// Whether the desk is light or dark.
public enum Shade {
    LIGHT,
    DARK;

    public static Shade of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public boolean isDark() {
        return this == DARK;
    }
}
