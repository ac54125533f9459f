package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.http.HttpOutcome;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// An outcome as every adapter has to take it, before any carrier's own words are looked at.
sealed interface Reading {

    /// The carrier did it (2xx), and the answer can be read.
    record Good(int status, JsonNode body) implements Reading {}

    /// The carrier says that it did not do it.
    record No(int status, JsonNode body) implements Reading {}

    /// Nothing left this desk.
    record NotSent(String cause) implements Reading {}

    /// Nobody knows.
    ///
    /// @param status 0 without an answer
    /// @param body missing without one that can be read
    record Unsure(int status, JsonNode body, String cause) implements Reading {}

    static Reading of(HttpOutcome outcome) {
        return switch (outcome) {
            case HttpOutcome.NotSent(String cause) -> new NotSent(cause);
            case HttpOutcome.Lost(String cause) -> new Unsure(0, MissingNode.getInstance(), cause);
            case HttpOutcome.Refused(int status, String note) ->
                    new Unsure(status, MissingNode.getInstance(), note);
            case HttpOutcome.Answered answered when answered.isGood() ->
                    new Good(answered.status(), answered.body());
            case HttpOutcome.Answered answered when answered.isCertainNo() ->
                    new No(answered.status(), answered.body());
            case HttpOutcome.Answered answered ->
                    new Unsure(
                            answered.status(),
                            answered.body(),
                            "the carrier answered HTTP %d".formatted(answered.status()));
        };
    }
}
