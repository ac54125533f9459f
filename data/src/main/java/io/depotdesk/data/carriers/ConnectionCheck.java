package io.depotdesk.data.carriers;

/// What a try of the line to a carrier showed, for the person who sets it up.
public sealed interface ConnectionCheck {

    /// Returns whether offers can be sent.
    default boolean works() {
        return this instanceof Works;
    }

    /// A sentence for a person.
    String text();

    /// The carrier answered and knows us.
    record Works(String text) implements ConnectionCheck {}

    /// Something is wrong.
    ///
    /// @param text what is wrong, and what to look at next
    record Fails(String text) implements ConnectionCheck {}
}
