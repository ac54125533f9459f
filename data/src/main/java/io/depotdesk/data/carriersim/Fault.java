package io.depotdesk.data.carriersim;

/// What may go wrong with one request, each with a share of all requests (0 to 1).
public enum Fault {
    CUT_BEFORE("cut-before", "the connection is cut before anything is done"),
    ANSWER_LOST("answer-lost", "it is done, and the connection is cut before the answer"),
    ERROR_BEFORE("error-before", "HTTP 500, and nothing was done"),
    ERROR_AFTER("error-after", "HTTP 502, but it was done"),
    TOO_MANY("too-many", "HTTP 429 with Retry-After, and nothing was done"),
    SLOW("slow", "it is done, and the answer comes late"),
    LATE("late", "it waits and is done only later, when the asker may have given up"),
    HUGE("huge", "it is done, and the answer is larger than anybody should read"),
    DEEP("deep", "it is done, and the answer is nested without end"),
    WRONG_TYPES("wrong-types", "it is done, and every value of the answer has another type"),
    NOT_JSON("not-json", "it is done, and a web page is the answer"),
    REDIRECT("redirect", "nothing is done, and the answer points to an address on this machine"),
    HALF("half", "it is done, and the connection is cut within the answer");

    private final String word;
    private final String meaning;

    Fault(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// Its name in configurations.
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    /// Returns whether the carrier still does what it was asked.
    public boolean isDone() {
        return switch (this) {
            case CUT_BEFORE, ERROR_BEFORE, TOO_MANY, REDIRECT -> false;
            case ANSWER_LOST, ERROR_AFTER, SLOW, LATE -> true;
            case HUGE, DEEP, WRONG_TYPES, NOT_JSON, HALF -> true;
        };
    }
}
