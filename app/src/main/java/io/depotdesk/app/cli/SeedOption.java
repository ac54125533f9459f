package io.depotdesk.app.cli;

import picocli.CommandLine.Option;

/// The option of all measurements that says which made-up days and searches are meant.
final class SeedOption {

    @Option(names = "--seed", defaultValue = "1", description = "Seed: ${DEFAULT-VALUE}.")
    private long seed;

    long seed() {
        return seed;
    }
}
