package io.depotdesk.data.carriersim;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How one simulated carrier is: its language, its figures, and how often it fails.
///
/// @param name also the first part of its path on the server
/// @param currency of its prices
/// @param knobs what differs from the usual
/// @param faults the share of requests for each fault that happens at all
public record CarrierTraits(
        String name,
        ApiKind api,
        String currency,
        Map<Knob, Double> knobs,
        Map<Fault, Double> faults) {

    public CarrierTraits {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no name for a carrier: use letters, digits, - and _, at most 40."
                            .formatted(name));
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "Carrier %s: \"%s\" is no currency such as USD.".formatted(name, currency));
        }
        var knobsCopy = new EnumMap<Knob, Double>(Knob.class);
        knobsCopy.putAll(knobs);
        knobs = Collections.unmodifiableMap(knobsCopy);
        var faultsCopy = new EnumMap<Fault, Double>(Fault.class);
        faultsCopy.putAll(faults);
        faults = Collections.unmodifiableMap(faultsCopy);
        double sum = faults.values().stream().mapToDouble(it -> it).sum();
        if (sum > 1.0000001) {
            throw new IllegalArgumentException(
                    "Carrier %s: the shares of its faults add up to %.2f, more than 1."
                            .formatted(name, sum));
        }
    }

    /// Returns a carrier that is as most are and never fails.
    public static CarrierTraits usual(String name, ApiKind api) {
        return new CarrierTraits(name, api, api.currency(), Map.of(), Map.of());
    }

    public double get(Knob knob) {
        return knobs.getOrDefault(knob, knob.usual());
    }

    Duration seconds(Knob knob) {
        return Duration.ofMillis(Math.round(get(knob) * 1_000));
    }

    public CarrierTraits with(Knob knob, double value) {
        if (!(value >= knob.least() && value <= knob.most())) {
            throw new IllegalArgumentException(
                    "Carrier %s: %s is %s, but goes from %s to %s."
                            .formatted(
                                    name,
                                    knob.word(),
                                    plain(value),
                                    plain(knob.least()),
                                    plain(knob.most())));
        }
        var more = new EnumMap<Knob, Double>(Knob.class);
        more.putAll(knobs);
        more.put(knob, value);
        return new CarrierTraits(name, api, currency, more, faults);
    }

    public CarrierTraits with(Fault fault, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Carrier %s: %s is %s, but is a share from 0 to 1."
                            .formatted(name, fault.word(), plain(share)));
        }
        var more = new EnumMap<Fault, Double>(Fault.class);
        more.putAll(faults);
        more.put(fault, share);
        return new CarrierTraits(name, api, currency, knobs, more);
    }

    /// Returns the same carrier as it is when nothing fails.
    public CarrierTraits withoutFaults() {
        return new CarrierTraits(name, api, currency, knobs, Map.of());
    }

    /// Returns this with one setting by its word, as configurations write it.
    ///
    /// @throws IllegalArgumentException with a sentence if there is no such setting or no such value
    public CarrierTraits with(String word, String value) {
        if (word.equals("currency")) {
            return new CarrierTraits(name, api, value, knobs, faults);
        }
        Optional<Knob> knob =
                Arrays.stream(Knob.values()).filter(it -> it.word().equals(word)).findFirst();
        Optional<Fault> fault =
                Arrays.stream(Fault.values()).filter(it -> it.word().equals(word)).findFirst();
        if (knob.isEmpty() && fault.isEmpty()) {
            throw new IllegalArgumentException(
                    "Carrier %s: there is no setting \"%s\". There are: %s."
                            .formatted(name, word, words()));
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Carrier %s: %s is \"%s\", which is no number.".formatted(name, word, value),
                    e);
        }
        return knob.isPresent() ? with(knob.get(), number) : with(fault.orElseThrow(), number);
    }

    private static String words() {
        return Stream.of(
                        Stream.of("currency"),
                        Arrays.stream(Knob.values()).map(Knob::word),
                        Arrays.stream(Fault.values()).map(Fault::word))
                .flatMap(it -> it)
                .collect(Collectors.joining(", "));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
