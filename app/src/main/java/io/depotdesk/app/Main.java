package io.depotdesk.app;

import io.depotdesk.app.cli.DepotdeskCommand;

/// Where the program starts.
///
/// It does not extend `Application`: the launcher would then look for JavaFX before anything else, and a
/// machine without a screen could not even ask for help.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(DepotdeskCommand.run(_ -> 1, args));
    }
}
