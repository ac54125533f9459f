package io.depotdesk.data.keys;

import java.io.IOException;

/// A key file does not hold what was written into it. The message is a clause for a person, without a full
/// stop.
public final class KeyFileException extends IOException {

    private static final long serialVersionUID = 1;

    KeyFileException(String place, String file, String what) {
        super("the key file %s in %s %s; restore it from a copy".formatted(file, place, what));
    }
}
