package io.depotdesk.data.journal;

import io.depotdesk.dispatch.Concluded;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/// Finds the first thing in which two lists of conclusions differ.
///
/// @param conclusion which one, from 0
/// @param where the component within it, as `DecisionTaken/decision/chosen`
/// @param journalled what the journal holds there, as JSON; null if it holds nothing
/// @param again what came out this time, as JSON; null if nothing did
public record ConclusionDifference(
        int conclusion, String where, @Nullable String journalled, @Nullable String again) {

    private static final JsonMapper MAPPER = DomainJson.mapper();
    private static final int LONGEST = 120;

    /// Returns the first difference, empty if there is none.
    public static Optional<ConclusionDifference> first(
            List<Concluded> journalled, List<Concluded> again) {
        int all = Math.max(journalled.size(), again.size());
        for (int i = 0; i < all; i++) {
            @Nullable Concluded left = i < journalled.size() ? journalled.get(i) : null;
            @Nullable Concluded right = i < again.size() ? again.get(i) : null;
            if (left == null || right == null || !left.equals(right)) {
                return Optional.of(between(i, left, right));
            }
        }
        return Optional.empty();
    }

    /// Returns it as a sentence for a person.
    public String text() {
        return "conclusion %d differs at %s: the journal holds %s, now it is %s"
                .formatted(
                        conclusion + 1,
                        where,
                        journalled == null ? "nothing" : journalled,
                        again == null ? "nothing" : again);
    }

    private static ConclusionDifference between(
            int number, @Nullable Concluded left, @Nullable Concluded right) {
        if (left == null || right == null || left.getClass() != right.getClass()) {
            return new ConclusionDifference(
                    number,
                    "its kind",
                    left == null ? null : UnitCodec.kind(left),
                    right == null ? null : UnitCodec.kind(right));
        }
        JsonNode one = MAPPER.valueToTree(left);
        JsonNode other = MAPPER.valueToTree(right);
        return descend(number, UnitCodec.kind(left), one, other);
    }

    private static ConclusionDifference descend(
            int number, String where, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            for (String name : one.propertyNames()) {
                @Nullable JsonNode counterpart = other.get(name);
                if (counterpart != null && !one.get(name).equals(counterpart)) {
                    return descend(number, where + "/" + name, one.get(name), counterpart);
                }
            }
        }
        if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return descend(number, where + "/" + i, one.get(i), other.get(i));
                }
            }
        }
        return new ConclusionDifference(number, where, brief(one), brief(other));
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
