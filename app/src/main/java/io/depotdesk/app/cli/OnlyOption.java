package io.depotdesk.app.cli;

import picocli.CommandLine.Option;

import java.util.List;

/// The option of measurements over a folder that takes only some of its files.
final class OnlyOption {

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "",
            description = "Parts of the names of the files to take.")
    private List<String> only = List.of();

    /// Returns parts of names, one of which a file has to have; empty if all files are taken.
    List<String> names() {
        return only.stream().filter(name -> !name.isEmpty()).toList();
    }
}
