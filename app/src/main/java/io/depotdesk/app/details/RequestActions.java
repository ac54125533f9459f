package io.depotdesk.app.details;

import io.depotdesk.app.cases.CaseAnswers;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import javafx.scene.layout.FlowPane;

/// The buttons under something that somebody asked for: those that the person at the desk may press.
final class RequestActions {

    private RequestActions() {}

    static FlowPane of(
            ExceptionCase it, ApprovalRequest request, CaseAnswers answers, Runnable shelve) {
        var actions = new FlowPane();
        actions.getStyleClass().add("buttons");
        boolean decides = answers.mayApprove(request);
        if (decides) {
            var approve = Parts.button(Icons.GOOD, "Approve (A)", () -> answers.choose(it, 0));
            approve.getStyleClass().add("accent");
            actions.getChildren().add(approve);
        }
        if (answers.mayEnd(request)) {
            actions.getChildren()
                    .add(
                            Parts.button(
                                    Icons.CLOSE,
                                    answers.otherwise(request),
                                    () -> answers.choose(it, 1)));
        }
        if (decides) {
            actions.getChildren().add(Parts.button(Icons.SHELVE, "Shelve (S)", shelve));
            if (it.state() instanceof CaseState.Open) {
                actions.getChildren()
                        .add(Parts.button(Icons.PERSON, "Take (T)", () -> answers.take(it)));
            }
        }
        return actions;
    }
}
