package io.depotdesk.data.carriers.adapters;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;

/// Reads what carriers write without believing that it has the form they promised: a value of another form is absent.
final class Words {

    private static final int LONGEST = 300;

    /// No delivery costs ten million.
    private static final long MOST_CENTS = 1_000_000_000;

    private static final int MOST_DIGITS = 40;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Words() {}

    /// Returns a text on one line, cut to 300 characters; a number as its digits; else the empty text.
    static String text(JsonNode node) {
        if (!node.isString() && !node.isNumber()) {
            return "";
        }
        String words = node.isString() ? node.asString() : node.decimalValue().toString();
        String text = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// Returns a number of things, rounded; empty if it is none or beyond reason.
    static OptionalLong whole(JsonNode node) {
        return minorUnits(node);
    }

    /// Returns an amount in minor units, empty if it is none that anybody would charge.
    static OptionalLong minorUnits(JsonNode node) {
        return node.isNumber() ? within(node.decimalValue()) : OptionalLong.empty();
    }

    /// Returns an amount in major units (19.9 = 1990 cents), rounded half up to the cent.
    static OptionalLong cents(JsonNode node) {
        if (node.isNumber()) {
            return within(node.decimalValue().scaleByPowerOfTen(2));
        }
        String text = text(node);
        return text.matches("-?\\d{1,12}(\\.\\d{1,9})?")
                ? within(new BigDecimal(text).scaleByPowerOfTen(2))
                : OptionalLong.empty();
    }

    /// A number such as 1e-999999999 is short to write and takes all memory to round.
    private static OptionalLong within(BigDecimal cents) {
        boolean isPrice =
                Math.abs((long) cents.scale()) <= MOST_DIGITS
                        && cents.signum() >= 0
                        && cents.compareTo(BigDecimal.valueOf(MOST_CENTS)) <= 0;
        return isPrice
                ? OptionalLong.of(cents.setScale(0, RoundingMode.HALF_UP).longValueExact())
                : OptionalLong.empty();
    }

    /// Returns an ISO 8601 time with its offset, null if it is none or far from our days.
    static @Nullable Instant instant(JsonNode node) {
        if (!node.isString()) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(node.asString().strip()).toInstant();
            return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
