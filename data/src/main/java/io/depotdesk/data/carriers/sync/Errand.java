package io.depotdesk.data.carriers.sync;

import io.depotdesk.dispatch.TenderWork;
import io.depotdesk.dispatch.TenderWork.Task;

/// What a call to a carrier is for, what hurries most first. Where there is more to do than the carrier takes, each has
/// its share.
enum Errand {
    WITHDRAWAL(2),
    /// Offers, and asking what became of them.
    OFFER(2),
    PRICE(4),
    LISTENING(8);

    /// How long it waits after each call, measured in calls of all: the longer, the smaller its share.
    final int stride;

    Errand(int stride) {
        this.stride = stride;
    }

    static Errand of(Task task) {
        return switch (task) {
            case TenderWork.Cancel _ -> WITHDRAWAL;
            case TenderWork.Send _ -> OFFER;
            case TenderWork.LookUp _ -> OFFER;
            case TenderWork.AskQuotes _ -> PRICE;
            case TenderWork.Poll _ -> LISTENING;
        };
    }
}
