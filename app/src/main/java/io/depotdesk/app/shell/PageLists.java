package io.depotdesk.app.shell;

import io.depotdesk.app.addresses.ReviewModel;
import io.depotdesk.app.addresses.ReviewPane;
import io.depotdesk.app.carriers.CarriersModel;
import io.depotdesk.app.carriers.CarriersPane;
import io.depotdesk.app.carriers.OfficeView;
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

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

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
    private final CarriersModel carriersModel = new CarriersModel();
    private final CarriersPane carriers;
    private final Supplier<OfficeView> office;
    private @Nullable DayView carriersOf;

    /// What the lists ask of the window.
    record Links(Runnable openDecisions, Runnable chooseShelved, Runnable importFile) {}

    /// @param office says how the lines to carriers are; it is asked each second
    PageLists(Selection selection, Links links, Supplier<OfficeView> office) {
        this.office = office;
        queueModel = new QueueModel(selection);
        queue = new QueuePane(queueModel, selection, links.openDecisions(), links.chooseShelved());
        reviewModel = new ReviewModel(selection);
        review = new ReviewPane(reviewModel, selection);
        orders = new OrdersPane(ordersModel, selection, links.importFile());
        decisions = new DecisionsPane(decisionsModel);
        carriers = new CarriersPane(carriersModel, selection);
    }

    Workspace.Panes panes(Node details) {
        return new Workspace.Panes(
                queue.node(),
                review.node(),
                orders.node(),
                decisions.node(),
                carriers.node(),
                details);
    }

    /// Returns whether carriers are simulated.
    boolean simulates() {
        return !office.get().simulated().isEmpty();
    }

    QueueModel queueModel() {
        return queueModel;
    }

    /// Brings the lists up to date that are seen on `page` or counted elsewhere.
    void show(DayView day, Page page, Instant now) {
        queueModel.show(day, now);
        reviewModel.show(day);
        showOne(day, page, now);
    }

    /// Brings the list of `page` alone up to date; nobody sees the others.
    void showOne(DayView day, Page page, Instant now) {
        carriersOf = page == Page.CARRIERS ? day : null;
        switch (page) {
            case ORDERS -> ordersModel.show(day);
            case DECISIONS -> decisionsModel.show(day);
            case CARRIERS -> carriersModel.show(day, office.get(), now);
            case DAY, ADDRESSES -> {}
        }
    }

    int addressesWaiting() {
        return reviewModel.rows().size();
    }

    void tick(Instant now) {
        queue.tick(now);
        if (carriersOf != null) {
            carriersModel.show(carriersOf, office.get(), now);
        }
    }

    void focus(Page page) {
        switch (page) {
            case DAY -> queue.focus();
            case ORDERS -> orders.focusTable();
            case ADDRESSES -> review.focus();
            case DECISIONS -> decisions.focus();
            case CARRIERS -> carriers.focus();
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
            case CARRIERS -> carriers.step(by);
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
