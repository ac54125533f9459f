package io.depotdesk.app.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The folder that holds everything the program keeps.
///
/// @param folder may not exist yet
public record Home(Path folder) {

    /// Returns the folder that the system means for a program's data: `XDG_DATA_HOME` or `~/.local/share`,
    /// `~/Library/Application Support`, or `%LOCALAPPDATA%`.
    public static Home ofUser() {
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return new Home(
                    variable("LOCALAPPDATA")
                            .orElse(user.resolve("AppData/Local"))
                            .resolve("Depotdesk"));
        }
        if (system.contains("mac")) {
            return new Home(user.resolve("Library/Application Support/Depotdesk"));
        }
        return new Home(
                variable("XDG_DATA_HOME")
                        .orElse(user.resolve(".local/share"))
                        .resolve("depotdesk"));
    }

    private static Optional<Path> variable(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }

    public Path journal() {
        return folder.resolve("journal");
    }

    /// Returns the folder of the projection, which may be thrown away at any time.
    public Path projection() {
        return folder.resolve("projection");
    }

    /// Returns the folder of drawn map tiles, which may be thrown away at any time.
    public Path tileCache() {
        return folder.resolve("tiles");
    }

    /// Returns the folder of the people who sign in and the hashes of their secrets.
    public Path people() {
        return folder.resolve("people");
    }

    /// Returns the folder of the accounts with carriers, without their secrets.
    public Path carriers() {
        return folder.resolve("carriers");
    }

    /// Returns the folder of carriers that are simulated on this machine, which is not there where none are.
    public Path simulatedCarriers() {
        return folder.resolve("simulated-carriers");
    }

    /// Returns the folder of carriers' sealed secrets.
    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /// Returns the folder into which the demo day's files are written.
    public Path demo() {
        return folder.resolve("demo");
    }

    public Path settings() {
        return folder.resolve("settings.properties");
    }

    /// Returns the file that remembers how columns of import files are read.
    public Path columnMappings() {
        return folder.resolve("column-mappings.json");
    }
}
