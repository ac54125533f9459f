package io.depotdesk.app.notice;

import io.depotdesk.app.look.Tone;
import io.depotdesk.dispatch.JournalUnavailableException;
import io.depotdesk.dispatch.Outcome;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// What became of the acts of the person at the desk. FX thread only.
public final class Notices {

    private final ObjectProperty<@Nullable Notice> passing = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> readOnly = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> planning = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> damage = new SimpleObjectProperty<>();
    private final Executor screen;

    /// @param screen runs what it is given on the FX thread
    public Notices(Executor screen) {
        this.screen = screen;
    }

    /// Returns the newest answer, which passes by itself.
    public ReadOnlyObjectProperty<@Nullable Notice> passingProperty() {
        return passing;
    }

    /// Returns the banner that stays while nothing can be written, null while all is well.
    public ReadOnlyObjectProperty<@Nullable Notice> readOnlyProperty() {
        return readOnly;
    }

    /// Returns the banner of the last search if it failed, null otherwise.
    public ReadOnlyObjectProperty<@Nullable Notice> planningProperty() {
        return planning;
    }

    /// Returns the banner that stays when the record of earlier days is damaged, null while none is known.
    public ReadOnlyObjectProperty<@Nullable Notice> damageProperty() {
        return damage;
    }

    /// Tells what a look at the record of earlier days found, once it is known.
    ///
    /// @param found where it is damaged, in sentences; empty if it is not
    public void followCheck(CompletableFuture<Optional<String>> found) {
        found.thenAcceptAsync(
                words -> words.ifPresent(it -> damage.set(Notice.of(Tone.BAD, it))), screen);
    }

    public void tell(Tone tone, String words) {
        passing.set(Notice.of(tone, words));
    }

    public void tell(Notice notice) {
        passing.set(notice);
    }

    public void clearPassing() {
        passing.set(null);
    }

    public void planningFailed(Notice notice) {
        planning.set(notice);
    }

    public void clearPlanning() {
        planning.set(null);
    }

    /// Tells what becomes of an act.
    ///
    /// @param done what to say once it is in the journal
    public CompletableFuture<Outcome> follow(CompletableFuture<Outcome> act, Notice done) {
        act.whenCompleteAsync((outcome, error) -> settle(outcome, error, done), screen);
        return act;
    }

    /// Tells why a question to planning could not be answered.
    public void failed(Throwable error) {
        Throwable cause = unwrap(error);
        if (cause instanceof JournalUnavailableException) {
            readOnly.set(
                    Notice.of(
                            Tone.BAD,
                            cause.getMessage()
                                    + " Nothing you do now would be kept. Free the disk, then try"
                                    + " again."));
        } else {
            tell(Tone.BAD, sentence(cause));
        }
    }

    private void settle(@Nullable Outcome outcome, @Nullable Throwable error, Notice done) {
        if (outcome == null) {
            failed(error == null ? new IllegalStateException("No answer came.") : error);
            return;
        }
        switch (outcome) {
            case Outcome.Accepted(var unit) -> {
                readOnly.set(null);
                tell(AskedInstead.of(unit, done).orElse(done));
            }
            case Outcome.Refused(String reason) -> tell(Tone.WARN, reason);
        }
    }

    private static Throwable unwrap(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null
                ? error.getCause()
                : error;
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return "That did not work: "
                + (message == null ? cause.getClass().getSimpleName() : message);
    }
}
