package io.depotdesk.data.speeds;

import java.util.List;

/// A file of speeds or zones does not load. The message names the file and each fault with its place.
public final class SpeedFileException extends RuntimeException {

    /// @param faults sentences
    SpeedFileException(String file, List<String> faults) {
        super("%s does not load. %s".formatted(file, String.join(" ", faults)));
    }
}
