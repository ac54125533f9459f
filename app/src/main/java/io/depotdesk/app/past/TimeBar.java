package io.depotdesk.app.past;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The lines on top of the window while it shows the past: which second, what happened then, and the ways to
/// other seconds.
final class TimeBar {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Label name = Parts.text("THE PAST", "day-banner-name");
    private final Label clock = Parts.text("", "day-banner-name");
    private final Label words = Parts.paragraph("", "day-banner-words");
    private final Label meanwhile = Parts.text("", "muted");
    private final ComboBox<PastDays.Day> days = new ComboBox<>();
    private final Slider slider = new Slider();
    private final ProgressBar progress = new ProgressBar();
    private final Label progressWords = Parts.text("", "muted");
    private final HBox working;
    private final VBox box;
    private boolean setting;
    private Instant from = Instant.EPOCH;

    /// What its parts ask for.
    ///
    /// @param event that many events on, or back
    /// @param time that much later, or earlier
    /// @param to a second of the day shown
    /// @param jump asks where to go
    /// @param leave goes back to the live day
    /// @param cancel stops the rebuilding that runs
    record Links(
            IntConsumer event,
            Consumer<Duration> time,
            Consumer<Instant> to,
            Consumer<PastDays.Day> day,
            Runnable jump,
            Runnable leave,
            Runnable cancel) {}

    TimeBar(Links links) {
        name.setGraphic(Parts.icon(Icons.PAST));
        name.setMinWidth(Region.USE_PREF_SIZE);
        clock.setMinWidth(Region.USE_PREF_SIZE);
        meanwhile.setMinWidth(Region.USE_PREF_SIZE);
        progress.setPrefWidth(110);
        working =
                Parts.row(
                        progress, progressWords, Parts.button(Icons.STOP, "Stop", links.cancel()));
        Parts.shown(working, false);
        var said =
                Parts.row(
                        name,
                        clock,
                        words,
                        Parts.spring(),
                        working,
                        meanwhile,
                        Parts.button(Icons.GO, "Live day (Esc)", links.leave()));
        days.setConverter(new DayWords());
        days.setFocusTraversable(false);
        days.setAccessibleText("Day");
        days.valueProperty()
                .subscribe(day -> {
                    if (!setting && day != null) {
                        links.day().accept(day);
                    }
                });
        slider.setAccessibleText("Second of the day");
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty()
                .subscribe(value -> {
                    if (!setting) {
                        links.to().accept(from.plusSeconds(value.longValue()));
                    }
                });
        var ways =
                Parts.row(
                        days,
                        step("1 h", "An hour back (Alt+,)", () -> hours(links, -1)),
                        step("1 min", "A minute back (Shift+,)", () -> minutes(links, -1)),
                        step("Event", "The event before (,)", () -> links.event().accept(-1)),
                        slider,
                        step("Event", "The next event (.)", () -> links.event().accept(1)),
                        step("1 min", "A minute on (Shift+.)", () -> minutes(links, 1)),
                        step("1 h", "An hour on (Alt+.)", () -> hours(links, 1)),
                        Parts.button(Icons.SEARCH, "Jump to… (G)", links.jump()));
        box = new VBox(said, ways);
        box.setSpacing(4);
        box.getStyleClass().addAll("day-banner", "past-banner");
    }

    private static void hours(Links links, int by) {
        links.time().accept(Duration.ofHours(by));
    }

    private static void minutes(Links links, int by) {
        links.time().accept(Duration.ofMinutes(by));
    }

    private static Button step(String length, String meaning, Runnable run) {
        boolean back = meaning.contains("back") || meaning.contains("before");
        var button = Parts.button(Icons.GO, (back ? "− " : "+ ") + length, run);
        button.setGraphic(null);
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(meaning);
        return button;
    }

    /// Shows which days there are.
    void offer(List<PastDays.Day> all) {
        setting = true;
        days.getItems().setAll(all.reversed());
        setting = false;
    }

    /// Says where in the past this is, before the board shows it.
    ///
    /// @param begins and `ends` the first and last second of the day
    void at(PastPlace place, PastDays.Day day, Instant begins, Instant ends) {
        setting = true;
        from = begins;
        days.setValue(day);
        slider.setMin(0);
        slider.setMax(Math.max(1, Duration.between(begins, ends).toSeconds()));
        slider.setDisable(!begins.isBefore(ends));
        slider.setValue(Duration.between(begins, place.at()).toSeconds());
        slider.setBlockIncrement(Duration.ofMinutes(1).toSeconds());
        clock.setText(
                Words.shortDate(place.at().atZone(day.zone()).toLocalDate())
                        + " "
                        + CLOCK.format(place.at().atZone(day.zone())));
        setting = false;
    }

    /// Says what had happened last.
    void happened(String what) {
        words.setText(what);
    }

    /// Says what happens on the live day meanwhile.
    void meanwhile(long events, long cases) {
        meanwhile.setText(
                "Live since: %s, %s"
                        .formatted(
                                Words.count(events, "event", "events"),
                                cases == 0
                                        ? "no new case"
                                        : Words.count(cases, "new case", "new cases")));
    }

    /// Says how far a rebuilding is that takes long.
    void working(String step, double done) {
        Parts.shown(working, true);
        progress.setProgress(done);
        progressWords.setText(step + ", " + Words.percent(done));
    }

    void rests() {
        Parts.shown(working, false);
    }

    Node node() {
        return box;
    }

    private static final class DayWords extends StringConverter<PastDays.Day> {
        @Override
        public String toString(PastDays.Day day) {
            return day == null ? "" : Words.shortDate(day.date());
        }

        @Override
        public PastDays.Day fromString(String text) {
            throw new UnsupportedOperationException("Days are chosen, not typed.");
        }
    }
}
