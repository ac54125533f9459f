package io.depotdesk.data.intake;

/// What a cell turned out to say.
sealed interface Parsed<T> {

    /// A value.
    record Good<T>(T value) implements Parsed<T> {}

    /// Nothing that could be used.
    ///
    /// @param cause what is wrong, a sentence
    /// @param mend what to do, a sentence
    record Bad<T>(String cause, String mend) implements Parsed<T> {}

    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Parsed<T> bad(String cause, String mend) {
        return new Bad<>(cause, mend);
    }
}
