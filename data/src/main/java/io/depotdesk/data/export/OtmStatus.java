package io.depotdesk.data.export;

import io.depotdesk.domain.tender.TenderState;

/// How far an offer is, in the words of Open Trip Model 5 for trips and consignments.
final class OtmStatus {

    private OtmStatus() {}

    static String of(TenderState state) {
        return switch (state) {
            case INTENDED, SENT, UNKNOWN, PENDING, WITHDRAWING -> "requested";
            case ACCEPTED -> "confirmed";
            case PICKED_UP, FAILED, RETURNING -> "inTransit";
            case DELIVERED, RETURNED -> "completed";
            case REJECTED, EXPIRED, WITHDRAWN, CANCELLED, LOST -> "cancelled";
        };
    }
}
