package io.depotdesk.data.carriers.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/// What became of one request. A booking may have happened after everything but [NotSent].
public sealed interface HttpOutcome {

    /// An answer that can be read.
    ///
    /// @param body the JSON of it; a missing node if there was none, or if an error came as another kind of text
    /// @param retryAfter when the carrier wants to be asked again, null if it does not say
    record Answered(int status, JsonNode body, @Nullable Duration retryAfter)
            implements HttpOutcome {

        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        /// Returns whether the carrier says for sure that it did nothing: the request itself was wrong. Time-outs,
        /// conflicts and "too many" (408, 409, 425, 429) do not say so, nor does any fault of the carrier (5xx).
        public boolean isCertainNo() {
            return status >= 400
                    && status < 500
                    && status != 408
                    && status != 409
                    && status != 425
                    && status != 429;
        }
    }

    /// Not one byte of the request has left: no such host, no connection, no TLS, an address that is not allowed.
    record NotSent(String cause) implements HttpOutcome {}

    /// Something was sent, no whole answer came back.
    record Lost(String cause) implements HttpOutcome {}

    /// An answer came that nobody should read: too large, too deep, too slow, of another type, pointing elsewhere.
    ///
    /// @param note what was wrong with it, a sentence
    record Refused(int status, String note) implements HttpOutcome {}
}
