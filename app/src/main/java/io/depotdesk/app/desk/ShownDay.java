package io.depotdesk.app.desk;

/// Which day the window shows.
public sealed interface ShownDay {

    /// The day as it is.
    record Live() implements ShownDay {}

    /// A copy of the day on which things are tried out.
    record WhatIf(ForkedDay fork) implements ShownDay {}

    /// A day as it was, to be looked at.
    record Past(PastDesk desk) implements ShownDay {}

    ShownDay LIVE = new Live();
}
