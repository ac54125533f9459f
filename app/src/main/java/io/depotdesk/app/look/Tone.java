package io.depotdesk.app.look;

/// What a colour says. An icon and a word always say it too.
public enum Tone {
    CALM("tone-calm"),
    INFO("tone-info"),
    GOOD("tone-good"),
    WARN("tone-warn"),
    BAD("tone-bad");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    public String styleClass() {
        return styleClass;
    }
}
