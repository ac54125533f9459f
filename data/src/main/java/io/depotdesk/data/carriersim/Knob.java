package io.depotdesk.data.carriersim;

/// A figure of a simulated carrier that can be set.
public enum Knob {
    BASE_CENTS("base-cents", 590, 0, 1_000_000, "price of any delivery"),
    KM_CENTS("km-cents", 95, 0, 100_000, "price of a kilometre on top"),
    SURGE_PERCENT("surge-percent", 20, 0, 1_000, "most that a busy hour adds"),
    COVER_KM("cover-km", 40, 0, 20_000, "how far it goes from the depot"),
    ACCEPTED("accepted", 0.95, 0, 1, "share of offers it takes"),
    REFUSE_EVERY(
            "refuse-every",
            0,
            0,
            10_000,
            "the second of every so many offers it refuses, where it answers later; 0 for none"),
    ANSWER_SECONDS(
            "answer-seconds", 20, 0, 86_400, "how long it thinks where it answers an offer later"),
    PICKUP_MINUTES("pickup-minutes", 12, 0, 1_440, "from the booking to the depot"),
    KMH("kmh", 25, 1, 500, "how fast its couriers drive"),
    CANCELLED("cancelled", 0.02, 0, 1, "share of bookings it gives up before the pickup"),
    FAILED("failed", 0.03, 0, 1, "share of deliveries that nobody opens for and that come back"),
    QUOTE_SECONDS("quote-seconds", 300, 1, 86_400, "how long its prices hold"),
    KEY_HOURS("key-hours", 6, 0, 10_000, "how long it remembers a key that has a lifetime"),
    LAG_SECONDS("lag-seconds", 0, 0, 3_600, "how long a booking is not to be found yet"),
    DELAY_MILLIS("delay-millis", 30, 0, 600_000, "how long it takes to answer a request"),
    SLOW_MILLIS("slow-millis", 5_000, 0, 600_000, "how much longer with the faults slow and late"),
    RETRY_SECONDS("retry-seconds", 2, 0, 86_400, "pause it asks for with the fault too-many"),
    DUPLICATE_EVENTS("duplicate-events", 0, 0, 1, "share of status lists with a line twice"),
    REORDERED_EVENTS("reordered-events", 0, 0, 1, "share of status lists in another order, or old");

    private final String word;
    private final double usual;
    private final double least;
    private final double most;
    private final String meaning;

    Knob(String word, double usual, double least, double most, String meaning) {
        this.word = word;
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.meaning = meaning;
    }

    /// Its name in configurations.
    public String word() {
        return word;
    }

    public double usual() {
        return usual;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    public String meaning() {
        return meaning;
    }
}
