package io.depotdesk.app.whatif;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.day.DayView;
import io.depotdesk.app.desk.DaySwitch;
import io.depotdesk.app.desk.ForkedDay;
import io.depotdesk.app.desk.LiveWatch;
import io.depotdesk.app.desk.ShownDay;
import io.depotdesk.app.look.DayFrame;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.planning.CarryOver;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;

/// What a person can do with a what-if: begin, compare, carry over, drop, look at the live day in between. FX
/// thread only.
public final class WhatIf {

    private final DaySwitch days;
    private final Overlay overlay;
    private final Notices notices;
    private final DayFrame frame;
    private final Executor screen;
    private final WhatIfBanner banner;
    private @Nullable LiveWatch watch;

    /// @param screen runs what it is given on the FX thread
    public WhatIf(
            DaySwitch days, Overlay overlay, Notices notices, DayFrame frame, Executor screen) {
        this.days = days;
        this.overlay = overlay;
        this.notices = notices;
        this.frame = frame;
        this.screen = screen;
        this.banner =
                new WhatIfBanner(
                        new WhatIfBanner.Links(
                                this::compare,
                                this::carryOver,
                                this::drop,
                                days::showLive,
                                days::showFork));
        days.onShown(this::mark);
        days.live().onState(state -> screen.execute(() -> look(state)));
    }

    public void addTo(Actions actions) {
        actions.add(
                DeskAction.of(
                        "What-if: try things out on a copy of the day, then compare",
                        "What-if",
                        "W",
                        this::go));
        actions.add(
                DeskAction.when(
                        () -> days.fork().isPresent(),
                        "What-if: look at the live day, or go back",
                        "What-if",
                        "Shift+W",
                        this::turn));
        actions.add(
                DeskAction.when(
                        () -> days.fork().isPresent(),
                        "What-if: carry over to the live day",
                        "What-if",
                        "Shortcut+Shift+Enter",
                        this::carryOver));
        actions.add(
                DeskAction.when(
                        () -> days.fork().isPresent(),
                        "What-if: drop it",
                        "What-if",
                        "Shortcut+Shift+W",
                        this::drop));
    }

    private void go() {
        switch (days.shown()) {
            case ShownDay.Live _ -> begin();
            case ShownDay.WhatIf _ -> compare();
            case ShownDay.Past _ ->
                    notices.tell(
                            Tone.INFO,
                            "A what-if begins from the live day. Press Esc to go back to it.");
        }
    }

    private void begin() {
        if (days.live().state().day() == null) {
            notices.tell(Tone.INFO, "No day is open yet, so there is nothing to try out.");
            return;
        }
        boolean fresh = days.fork().isEmpty();
        ForkedDay fork = days.showFork();
        if (fresh) {
            watch = new LiveWatch(fork.base());
            look(days.live().state());
            notices.tell(
                    Tone.INFO,
                    "This is a copy of the day now. Try what you like; W compares it with the live"
                            + " day.");
        }
    }

    private void turn() {
        if (days.shown() instanceof ShownDay.WhatIf) {
            days.showLive();
        } else {
            days.showFork();
        }
    }

    private void mark(ShownDay shown) {
        switch (shown) {
            case ShownDay.Live _ ->
                    frame.mark(days.fork().isPresent() ? banner.waiting() : null, null);
            case ShownDay.WhatIf _ -> {
                say();
                frame.mark(banner.shown(), "what-if");
            }
            case ShownDay.Past _ -> {}
        }
    }

    private void look(DispatchState live) {
        LiveWatch now = watch;
        if (now == null || days.fork().isEmpty()) {
            return;
        }
        var fresh = now.look(live);
        say();
        if (!fresh.isEmpty() && !(days.shown() instanceof ShownDay.Live)) {
            ExceptionCase first = fresh.getFirst();
            notices.tell(
                    new Notice(
                            Tone.WARN,
                            "On the live day: "
                                    + first.title()
                                    + (fresh.size() == 1
                                            ? "."
                                            : ", and %d more.".formatted(fresh.size() - 1)),
                            "Look at the live day (Shift+W)",
                            days::showLive));
        }
    }

    private void say() {
        days.fork()
                .ifPresent(fork -> {
                    LiveWatch now = watch;
                    banner.show(
                            words(fork.base()).time(fork.at()),
                            now == null ? 0 : now.events(),
                            now == null ? 0 : now.newCases());
                });
    }

    /// Shows both days side by side.
    public void compare() {
        days.fork().ifPresent(this::compare);
    }

    private void compare(ForkedDay fork) {
        DispatchState live = days.live().state();
        DispatchState whatIf = fork.desk().state();
        var comparison = Comparison.of(DayView.of(live), DayView.of(whatIf));
        var view =
                new ComparisonView(
                        comparison,
                        "The what-if beside the live day",
                        about(fork, live, whatIf),
                        new ComparisonView.Asked(overlay::close, this::carryOver, this::drop));
        overlay.ask(view.node(), view.first());
    }

    private static String about(ForkedDay fork, DispatchState live, DispatchState whatIf) {
        String planning =
                whatIf.replanWanted() == null
                        ? ""
                        : " The what-if is still being planned: compare again in a moment.";
        return "Both as they stand now. The copy was taken at %s; since then %s on the live day and %s here."
                        .formatted(
                                words(fork.base()).time(fork.at()),
                                Words.count(
                                        live.sequence() - fork.base().sequence(),
                                        "event",
                                        "events"),
                                Words.count(
                                        whatIf.sequence() - fork.base().sequence(),
                                        "event",
                                        "events"))
                + planning;
    }

    private static Words words(DispatchState state) {
        return DayView.of(state).words();
    }

    /// Makes the what-if the live day, after the person has seen what that changes.
    public void carryOver() {
        overlay.close();
        days.fork()
                .ifPresent(fork ->
                        days.live()
                                .tryCarryOver(fork)
                                .whenCompleteAsync(
                                        (answer, failure) -> {
                                            if (answer == null) {
                                                notices.failed(failure);
                                            } else {
                                                ask(fork, answer);
                                            }
                                        },
                                        screen));
    }

    private void ask(ForkedDay fork, CarryOver answer) {
        switch (answer) {
            case CarryOver.DoesNotFit(List<String> why) -> CarryOverForm.refused(overlay, why);
            case CarryOver.Fits fits ->
                    CarryOverForm.ask(overlay, fits, () -> carryOver(fork, fits));
        }
    }

    private void carryOver(ForkedDay fork, CarryOver.Fits fits) {
        days.live()
                .report(fits.report())
                .whenCompleteAsync(
                        (outcome, failure) -> {
                            switch (outcome) {
                                case Outcome.Accepted _ -> carriedOver(fork, fits);
                                case Outcome.Refused(String reason) ->
                                        CarryOverForm.refused(overlay, List.of(reason));
                                case null -> notices.failed(failure);
                            }
                        },
                        screen);
    }

    private void carriedOver(ForkedDay fork, CarryOver.Fits fits) {
        if (days.fork().filter(there -> there == fork).isPresent()) {
            end();
        }
        notices.tell(
                new Notice(
                        Tone.GOOD,
                        "Carried over: %s.".formatted(String.join(", ", fits.words())),
                        "Undo (U)",
                        () -> days.live().report(new Reported.Undone(days.live().person()))));
    }

    /// Throws the what-if away.
    public void drop() {
        overlay.close();
        if (days.fork().isPresent()) {
            end();
            notices.tell(
                    Tone.INFO,
                    "The what-if is dropped. This is the live day; nothing of the what-if is left"
                            + " in it.");
        }
    }

    private void end() {
        watch = null;
        days.takeFork()
                .ifPresent(fork -> Thread.ofVirtual().name("end-what-if").start(fork::close));
    }
}
