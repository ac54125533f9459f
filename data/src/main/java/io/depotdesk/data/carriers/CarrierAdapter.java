package io.depotdesk.data.carriers;

import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;

import org.jspecify.annotations.Nullable;

/// Speaks one carrier's language.
///
/// An adapter asks once and says what came back. It repeats nothing, starts no threads, keeps no store and remembers
/// nothing but a token; whoever calls it decides when, and journals before. What it cannot read is never taken for a
/// booking or for a refusal, but for "nobody knows". Money becomes whole cents here. A word of the carrier that is not
/// known is kept as it is and means nothing.
///
/// Every call may take as long as [io.depotdesk.data.carriers.http.HttpLimits#whole] for each request it makes.
public interface CarrierAdapter {

    Capabilities capabilities();

    /// Asks for a price. Nothing is booked by it.
    QuoteAnswer quote(QuoteRequest request) throws InterruptedException;

    /// Returns what will be sent for `tender`, byte for byte: a pure function of the tender and the account, so that
    /// its hash tells whether a repetition is the same offer.
    byte[] body(Tender tender);

    /// Sends the offer once.
    ///
    /// @param body what [#body] returned
    TenderAnswer tender(Tender tender, byte[] body) throws InterruptedException;

    /// Asks whether the carrier knows the offer by our key.
    Found find(Tender tender) throws InterruptedException;

    /// Asks how a booking is going.
    ///
    /// @param reference the carrier's own name of it
    default Found poll(Tender tender, String reference) throws InterruptedException {
        return find(tender);
    }

    /// Asks the offer back.
    ///
    /// @param reference the carrier's own name of it, null if it never gave one
    /// @param reason for the carrier, a few words
    CancelAnswer cancel(Tender tender, @Nullable String reference, String reason)
            throws InterruptedException;

    /// Tries the line with a request that books nothing and says what is wrong with it.
    ConnectionCheck check() throws InterruptedException;
}
