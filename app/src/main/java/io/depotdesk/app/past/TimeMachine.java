package io.depotdesk.app.past;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.desk.DaySwitch;
import io.depotdesk.app.desk.LiveWatch;
import io.depotdesk.app.desk.PastDesk;
import io.depotdesk.app.desk.ShownDay;
import io.depotdesk.app.look.DayFrame;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.progress.WorkCancelledException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Shows the board as it was at any second of any day of the journal, and nothing can be changed there. FX thread
/// only.
public final class TimeMachine implements AutoCloseable {

    /// What is over sooner shows no progress.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DaySwitch days;
    private final RoadsByVersion roads;
    private final Overlay overlay;
    private final Notices notices;
    private final DayFrame frame;
    private final Executor screen;
    private final Rebuilding rebuilding;
    private final TimeBar bar;
    private @Nullable PastDays known;
    private @Nullable PastPlace place;
    private @Nullable PastPlace drawn;
    private @Nullable PastDesk desk;
    private @Nullable LiveWatch watch;
    private Instant asked = Instant.EPOCH;

    /// @param journal the folder of the journal
    /// @param roads that its days were planned on, as far as they are kept
    /// @param screen runs what it is given on the FX thread
    public TimeMachine(
            DaySwitch days,
            Path journal,
            RoadsByVersion roads,
            Overlay overlay,
            Notices notices,
            DayFrame frame,
            Executor screen) {
        this.days = days;
        this.roads = roads;
        this.overlay = overlay;
        this.notices = notices;
        this.frame = frame;
        this.screen = screen;
        this.rebuilding = new Rebuilding(journal);
        this.bar =
                new TimeBar(
                        new TimeBar.Links(
                                by -> step((past, at) -> at.units(past, by)),
                                by -> step((past, at) -> at.later(past, by, now())),
                                to -> step((past, _) -> PastPlace.ofTime(past, to)),
                                day -> step((past, _) -> PastPlace.ofUnit(past, day.last())),
                                this::jump,
                                this::leave,
                                this::stop));
        days.live().onState(state -> screen.execute(() -> look(state)));
    }

    public void addTo(Actions actions) {
        actions.add(
                DeskAction.of(
                        "Look back: jump to a time, an event or a decision",
                        "Past",
                        "G",
                        this::jump));
        addStep(actions, "the event before", "Comma", at -> at.units(past(), -1));
        addStep(actions, "the next event", "Period", at -> at.units(past(), 1));
        addStep(
                actions,
                "a minute back",
                "Shift+Comma",
                at -> at.later(past(), Duration.ofMinutes(-1), now()));
        addStep(
                actions,
                "a minute on",
                "Shift+Period",
                at -> at.later(past(), Duration.ofMinutes(1), now()));
        addStep(
                actions,
                "an hour back",
                "Alt+Comma",
                at -> at.later(past(), Duration.ofHours(-1), now()));
        addStep(
                actions,
                "an hour on",
                "Alt+Period",
                at -> at.later(past(), Duration.ofHours(1), now()));
        actions.add(
                DeskAction.when(
                        this::isOpen,
                        "Look back: return to the live day",
                        "Past",
                        "Shift+B",
                        this::leave));
    }

    private void addStep(
            Actions actions, String words, String keys, Function<PastPlace, PastPlace> step) {
        actions.add(
                DeskAction.when(
                        () -> isOpen() && place != null && known != null,
                        "Look back: " + words,
                        "Past",
                        keys,
                        () -> {
                            if (place != null) {
                                go(step.apply(place));
                            }
                        }));
    }

    private interface Step {
        PastPlace from(PastDays past, PastPlace at);
    }

    private void step(Step step) {
        if (known != null && place != null) {
            go(step.from(known, place));
        }
    }

    private PastDays past() {
        if (known == null) {
            throw new IllegalStateException("The past is not known yet.");
        }
        return known;
    }

    /// Returns whether the window shows the past.
    public boolean isOpen() {
        return days.shown() instanceof ShownDay.Past;
    }

    /// Shows the board as it was at the last event.
    public void enterNow() {
        if (!isOpen()) {
            enter(past -> PastPlace.ofUnit(past, past.last()));
        }
    }

    /// Shows the board as it was when `decision` had to be taken.
    public void enter(DecisionRecord decision) {
        long unit = Long.parseLong(decision.id().substring(0, decision.id().indexOf('.')));
        enter(past -> JumpText.beforeDecision(past, unit, decision.id()));
    }

    /// Asks where to go, then goes there.
    public void jump() {
        if (isOpen()) {
            askWhere();
        } else {
            enter(past -> PastPlace.ofUnit(past, past.last()), this::askWhere);
        }
    }

    private void askWhere() {
        JumpForm.open(
                overlay,
                typed -> {
                    PastDays past = past();
                    long sequence = place == null ? past.last() : place.sequence();
                    return switch (JumpText.read(typed, past, past.of(sequence))) {
                        case JumpText.Read.To(PastPlace to) -> {
                            go(to);
                            yield "";
                        }
                        case JumpText.Read.Wrong(String sentence) -> sentence;
                    };
                });
    }

    private void enter(Function<PastDays, PastPlace> where) {
        enter(where, () -> {});
    }

    private void enter(Function<PastDays, PastPlace> where, Runnable then) {
        asked = Instant.now();
        rebuilding
                .days(this::working)
                .whenCompleteAsync(
                        (past, failure) -> {
                            if (past == null) {
                                failed(failure);
                            } else if (past.all().isEmpty()) {
                                notices.tell(Tone.INFO, "No day was opened yet: there is no past.");
                            } else {
                                known = past;
                                bar.offer(past.all());
                                go(where.apply(past));
                                then.run();
                            }
                        },
                        screen);
    }

    private void go(PastPlace to) {
        PastDays past = past();
        place = to;
        asked = Instant.now();
        say(past, to);
        rebuilding
                .at(to, this::working)
                .whenCompleteAsync(
                        (rebuilt, failure) -> {
                            if (rebuilt == null) {
                                failed(failure);
                            } else if (to.equals(place)) {
                                show(to, rebuilt);
                            }
                        },
                        screen);
    }

    private void say(PastDays past, PastPlace at) {
        PastDays.Day day = past.of(at.sequence());
        bar.at(at, day, past.takenBy(day.first()), end(past, day));
    }

    /// The day that goes on has no end yet: it can be looked at up to now.
    private Instant end(PastDays past, PastDays.Day day) {
        Instant last = past.takenBy(day.last());
        return day.last() == past.last() && now().isAfter(last) ? now() : last;
    }

    private void show(PastPlace at, Rebuilding.Rebuilt rebuilt) {
        bar.rests();
        drawn = at;
        PastDays past = past();
        bar.happened(
                String.format(
                                Locale.ROOT,
                                "Event %,d of %,d: %s",
                                at.sequence(),
                                past.last(),
                                rebuilt.happened())
                        + (at.note().isEmpty() ? "" : " (" + at.note() + ")"));
        PastDesk there = desk;
        if (there == null || !isOpen()) {
            there = new PastDesk(days.live(), roads, rebuilt.moment());
            desk = there;
            watch = new LiveWatch(days.live().state());
            days.show(there);
            frame.mark(bar.node(), "past");
            look(days.live().state());
        } else {
            there.show(rebuilt.moment());
        }
    }

    /// Goes back to the day that was shown before.
    public void leave() {
        rebuilding.cancel();
        bar.rests();
        drawn = null;
        if (isOpen()) {
            desk = null;
            watch = null;
            days.leavePast();
        }
    }

    /// Gives up the rebuilding that runs and stays where the board is.
    private void stop() {
        rebuilding.cancel();
        bar.rests();
        if (drawn != null && isOpen()) {
            place = drawn;
            say(past(), drawn);
        } else {
            days.tellAgain(); // takes the bar away again
        }
    }

    private void working(String step, double done) {
        if (Duration.between(asked, Instant.now()).compareTo(PATIENCE) > 0) {
            screen.execute(() -> {
                bar.working(step, done);
                if (!isOpen()) {
                    frame.mark(bar.node(), null);
                }
            });
        }
    }

    private void failed(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof WorkCancelledException) {
            return; // something newer is being worked on, or nobody wants it any more
        }
        stop();
        notices.failed(cause == null ? new IllegalStateException("No answer came.") : cause);
    }

    private void look(DispatchState live) {
        LiveWatch now = watch;
        if (now == null || !isOpen()) {
            return;
        }
        var fresh = now.look(live);
        bar.meanwhile(now.events(), now.newCases());
        if (!fresh.isEmpty() && days.fork().isEmpty()) {
            notices.tell(
                    new Notice(
                            Tone.WARN,
                            "On the live day: "
                                    + fresh.getFirst().title()
                                    + (fresh.size() == 1
                                            ? "."
                                            : ", and %d more.".formatted(fresh.size() - 1)),
                            "Look at the live day (Esc)",
                            this::leave));
        }
    }

    private Instant now() {
        return days.live().clock().instant();
    }

    @Override
    public void close() {
        rebuilding.close();
    }
}
