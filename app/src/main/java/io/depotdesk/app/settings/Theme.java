package io.depotdesk.app.settings;

/// How light the desk is.
public enum Theme {
    DARK,
    LIGHT;

    public Theme other() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> DARK;
        };
    }
}
