package io.depotdesk.app.shell;

import io.depotdesk.app.addresses.ReviewModel;
import io.depotdesk.app.addresses.ReviewPane;
import io.depotdesk.app.cases.QueueModel;
import io.depotdesk.app.cases.QueuePane;
import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.decisions.DecisionLinks;
import io.depotdesk.app.decisions.DecisionsModel;
import io.depotdesk.app.decisions.DecisionsPane;
import io.depotdesk.app.orders.OrdersModel;
import io.depotdesk.app.orders.OrdersPane;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.policy.DecisionRecord;

import javafx.scene.Node;

import java.time.Instant;
import java.util.Optional;

/// The list of each page: what it shows, and how a person goes through it.
final class PageLists {

    private final QueueModel queueModel;
    private final QueuePane queue;
    private final ReviewModel reviewModel;
    private final ReviewPane review;
    private final OrdersModel ordersModel = new OrdersModel();
    private final OrdersPane orders;
    private final DecisionsModel decisionsModel = new DecisionsModel();
    private final DecisionsPane decisions;

    /// What the lists ask of the window.
    record Links(Runnable openDecisions, Runnable chooseShelved, Runnable importFile) {}

    PageLists(Selection selection, Links links) {
        queueModel = new QueueModel(selection);
        queue = new QueuePane(queueModel, selection, links.openDecisions(), links.chooseShelved());
        reviewModel = new ReviewModel(selection);
        review = new ReviewPane(reviewModel, selection);
        orders = new OrdersPane(ordersModel, selection, links.importFile());
        decisions = new DecisionsPane(decisionsModel);
    }

    Workspace.Panes panes(Node details) {
        return new Workspace.Panes(
                queue.node(), review.node(), orders.node(), decisions.node(), details);
    }

    QueueModel queueModel() {
        return queueModel;
    }

    /// Brings the lists up to date that are seen on `page` or counted elsewhere.
    void show(DayView day, Page page, Instant now) {
        queueModel.show(day, now);
        reviewModel.show(day);
        show(day, page);
    }

    /// Brings the list of `page` alone up to date; nobody sees the others.
    void show(DayView day, Page page) {
        switch (page) {
            case ORDERS -> ordersModel.show(day);
            case DECISIONS -> decisionsModel.show(day);
            case DAY, ADDRESSES -> {}
        }
    }

    int addressesWaiting() {
        return reviewModel.rows().size();
    }

    void tick(Instant now) {
        queue.tick(now);
    }

    void focus(Page page) {
        switch (page) {
            case DAY -> queue.focus();
            case ORDERS -> orders.focusTable();
            case ADDRESSES -> review.focus();
            case DECISIONS -> decisions.focus();
        }
    }

    void step(Page page, int by) {
        switch (page) {
            case DAY -> {
                if (by > 0) {
                    queueModel.next();
                } else {
                    queueModel.previous();
                }
            }
            case ORDERS -> orders.step(by);
            case ADDRESSES -> {
                if (by > 0) {
                    reviewModel.next();
                } else {
                    reviewModel.previous();
                }
            }
            case DECISIONS -> decisions.step(by);
        }
    }

    void focusSearch() {
        orders.focusSearch();
    }

    void showOnly(Standing standing) {
        orders.showOnly(standing);
    }

    void showOnly(DecisionsModel.Whose whose) {
        decisionsModel.whoseProperty().set(whose);
    }

    Optional<DecisionRecord> decision() {
        return decisions.current();
    }

    void offer(DecisionLinks links) {
        decisions.offer(links);
    }
}
