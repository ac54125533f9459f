package io.depotdesk.app.people;

import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells people what became of their requests: at once, or when they sign in again. FX thread only.
public final class RequestNews {

    private final Session session;
    private final Notices notices;
    private final Set<CaseId> waiting = new LinkedHashSet<>();
    private final List<News> untold = new ArrayList<>();

    private record News(String name, Notice notice) {}

    public RequestNews(Session session, Notices notices) {
        this.session = session;
        this.notices = notices;
        session.presenceProperty().addListener(_ -> tell());
    }

    /// Looks at a newer state.
    public void show(DispatchState state) {
        for (ExceptionCase it : state.cases()) {
            it.request().ifPresent(request -> look(it, request));
        }
        waiting.removeIf(id -> state.caseOf(id).isEmpty());
        tell();
    }

    private void look(ExceptionCase it, ApprovalRequest request) {
        if (!it.isClosed()) {
            waiting.add(it.id());
        } else if (waiting.remove(it.id())
                && it.state() instanceof CaseState.Closed closed
                && !request.by().equals(closed.by())
                && !closed.how().equals("Asked again")) {
            untold.add(
                    new News(
                            request.by(),
                            Notice.of(
                                    closed.how().equals("Approved") ? Tone.GOOD : Tone.WARN,
                                    "%s: %s. %s."
                                            .formatted(
                                                    closed.by() == null
                                                            ? "Your request"
                                                            : closed.by(),
                                                    request.what(),
                                                    closed.how()))));
        }
    }

    private void tell() {
        if (session.presenceProperty().get() instanceof Presence.SignedIn(var person)) {
            untold.removeIf(news -> {
                boolean mine = news.name.equals(person.name());
                if (mine) {
                    notices.tell(news.notice);
                }
                return mine;
            });
        }
    }
}
