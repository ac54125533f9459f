package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.http.ClockSkew;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/// Says what the answer to a harmless request shows about the line.
final class Checks {

    private Checks() {}

    /// @param reading of a request that an account which is known gets through, though it may find nothing
    static ConnectionCheck of(Reading reading, CarrierLine line) {
        Duration ahead = line.http().skew().ahead().orElse(Duration.ZERO);
        if (ahead.abs().compareTo(ClockSkew.WORRYING) > 0) {
            return new ConnectionCheck.Fails(
                    "The carrier's clock and this computer's differ by %d s. Set this computer's clock."
                            .formatted(ahead.abs().toSeconds()));
        }
        return switch (reading) {
            case Reading.Good _ -> works();
            case Reading.No(int status, JsonNode body) ->
                    switch (status) {
                        case 401, 403 ->
                                new ConnectionCheck.Fails(
                                        "The carrier does not know this account (HTTP %d). Check the ids and the secret."
                                                .formatted(status));
                        case 402 ->
                                new ConnectionCheck.Fails(
                                        "The account is blocked or empty (HTTP 402). Ask the"
                                                + " carrier.");
                        case 400, 404, 422 ->
                                body.isMissingNode()
                                        ? new ConnectionCheck.Fails(
                                                "Something answered (HTTP %d) that is not the carrier's interface. Check the address."
                                                        .formatted(status))
                                        : works();
                        default ->
                                new ConnectionCheck.Fails(
                                        "The carrier refused (HTTP %d).".formatted(status));
                    };
            case Reading.NotSent(String cause) ->
                    new ConnectionCheck.Fails(
                            "Nothing could be sent: %s. Check the address and the network."
                                    .formatted(cause));
            case Reading.Unsure(_, _, String cause) ->
                    new ConnectionCheck.Fails(
                            "The carrier was reached, but: %s. Try again later.".formatted(cause));
        };
    }

    private static ConnectionCheck works() {
        return new ConnectionCheck.Works("The carrier answered and knows this account.");
    }
}
