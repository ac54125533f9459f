package io.depotdesk.data.carriers.manifest;

/// What became of a letter that was to be posted.
sealed interface Posted {

    /// The mail server has taken it: it answers for it now.
    record Taken() implements Posted {}

    /// It has not taken it, and may another time.
    record NotSent(String cause) implements Posted {}

    /// It does not take it.
    record Refused(String text) implements Posted {}

    /// All of the letter had left, and no answer came.
    record Unknown(String cause) implements Posted {}
}
