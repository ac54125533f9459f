package io.depotdesk.data.problems;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Reads whole numbers out of VROOM JSON and says where one is missing or no use.
final class VroomNumbers {
    private VroomNumbers() {}

    /// Returns the whole number `field` of `node`, or `otherwise` if there is none.
    static long whole(JsonNode node, String field, long otherwise, String who) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? otherwise : number(value, field, who);
    }

    static long whole(JsonNode node, String field, String who) {
        if (!node.has(field)) {
            throw new ProblemFileException("%s has no \"%s\".".formatted(who, field));
        }
        return number(node.path(field), field, who);
    }

    /// Returns the same for a number that has to fit an int.
    static int small(JsonNode node, String field, int otherwise, String who) {
        long value = whole(node, field, otherwise, who);
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static int[] amounts(JsonNode node, String field, String who) {
        JsonNode list = node.path(field);
        int[] amounts = new int[list.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] =
                    Math.clamp(
                            number(list.get(i), field, who), Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return amounts;
    }

    /// Returns the spans of `field`, each a pair of whole numbers.
    static List<long[]> spans(JsonNode node, String field, String who) {
        var spans = new ArrayList<long[]>();
        for (JsonNode pair : node.path(field)) {
            spans.add(span(pair, field, who));
        }
        return spans;
    }

    static long[] span(JsonNode pair, String field, String who) {
        if (!pair.isArray() || pair.size() != 2) {
            throw new ProblemFileException(
                    "%s: \"%s\" should be a pair of seconds, it is %s."
                            .formatted(who, field, pair));
        }
        return new long[] {number(pair.get(0), field, who), number(pair.get(1), field, who)};
    }

    static long number(JsonNode value, String field, String who) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new ProblemFileException(
                    "%s: \"%s\" should be a whole number, it is %s.".formatted(who, field, value));
        }
        return value.longValue();
    }
}
