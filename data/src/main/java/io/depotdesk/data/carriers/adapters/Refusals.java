package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.tender.RejectReason;

/// What a refusal's HTTP status means where the carrier's own words say no more.
final class Refusals {

    private Refusals() {}

    static RejectReason byStatus(int status) {
        return switch (status) {
            case 401, 402, 403 -> RejectReason.ACCOUNT;
            case 400, 405, 406, 411, 413, 414, 415, 422, 431 -> RejectReason.MALFORMED;
            default -> RejectReason.OTHER;
        };
    }

    /// Returns `text`, or what stands for it if the carrier said nothing.
    static String sentence(String text, int status) {
        return text.isBlank() ? "The carrier answered HTTP %d.".formatted(status) : text;
    }
}
