package io.depotdesk.app;

import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.EachSecond;
import io.depotdesk.app.people.IdleWatch;
import io.depotdesk.app.people.Presence;
import io.depotdesk.app.people.RequestNews;
import io.depotdesk.app.people.SeatJournal;
import io.depotdesk.app.people.Session;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.shell.MainWindow;
import io.depotdesk.app.shell.SignInScreen;
import io.depotdesk.app.shell.SnapshotBridge;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.policy.DeskPerson;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Shows the desk to whoever is signed in, and to nobody else. While nobody is, the window of the desk keeps
/// everything that was open in it, and the day goes on. FX thread only.
final class Doorway {

    private final Stage first;
    private final MainWindow window;
    private final Session session;
    private final SignInScreen signIn;
    private final RequestNews news;
    private final Executor screen = SnapshotBridge.screen();
    private final AtomicReference<@Nullable DispatchState> newest = new AtomicReference<>();

    /// @param live the live day, whatever the window shows
    Doorway(Stage first, MainWindow window, Session session, Settings settings, Desk live) {
        this.first = first;
        this.window = window;
        this.session = session;
        this.signIn = new SignInScreen(session, settings);
        this.news = new RequestNews(session, window.notices());
        window.actions()
                .add(
                        DeskAction.when(
                                session::asksForNames,
                                "Lock the desk or let somebody else sign in",
                                "Window",
                                "Shortcut+L",
                                session::lock));
        var idle = new IdleWatch(() -> settings.lockMinutesProperty().get(), session::lock);
        idle.watch(window.scene());
        EachSecond.run(first.showingProperty(), () -> idle.tick(live.clock().instant()));
        var seat = new SeatJournal(live);
        show(live.state());
        live.onState(this::bring);
        session.presenceProperty()
                .subscribe((Presence now) -> {
                    show(now);
                    seat.show(now);
                });
        first.setOnHiding(_ -> seat.show(new Presence.Locked()));
    }

    /// States that come faster than they can be shown replace each other. Any thread.
    private void bring(DispatchState state) {
        if (newest.getAndSet(state) == null) {
            screen.execute(() -> {
                DispatchState now = newest.getAndSet(null);
                if (now != null) {
                    show(now);
                }
            });
        }
    }

    private void show(DispatchState state) {
        session.show(state.people());
        signIn.show(state);
        news.show(state);
    }

    private void show(Presence presence) {
        switch (presence) {
            case Presence.Open _ -> show(signIn.scene(), window.scene());
            case Presence.Locked _ -> {
                window.notices().clearPassing();
                show(window.scene(), signIn.scene());
                signIn.ready();
            }
            case Presence.SignedIn(DeskPerson person) -> {
                window.showPerson(
                        "%s, %s".formatted(person.name(), person.role().word()), session::lock);
                show(signIn.scene(), window.scene());
            }
        }
    }

    private void show(Scene from, Scene to) {
        Stage stage = from.getWindow() instanceof Stage there ? there : first;
        if (to.getWindow() == null) {
            stage.setScene(to);
        }
    }
}
