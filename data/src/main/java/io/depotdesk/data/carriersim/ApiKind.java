package io.depotdesk.data.carriersim;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The languages that simulated carriers speak; the words are those of the desk's account files.
public enum ApiKind {
    DOORDASH("doordash", "USD"),
    OPEN_DELIVERY("opendelivery", "BRL"),
    SHIPENGINE("shipengine", "USD"),
    UBER_DIRECT("uberdirect", "USD"),
    LALAMOVE("lalamove", "HKD");

    private final String word;
    private final String currency;

    ApiKind(String word, String currency) {
        this.word = word;
        this.currency = currency;
    }

    public String word() {
        return word;
    }

    /// The currency it has unless another is set.
    String currency() {
        return currency;
    }

    /// @throws IllegalArgumentException with a sentence if there is none with that word
    public static ApiKind named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\"%s\" is no carrier language. There are: %s."
                                        .formatted(
                                                word,
                                                Arrays.stream(values())
                                                        .map(ApiKind::word)
                                                        .collect(Collectors.joining(", ")))));
    }
}
