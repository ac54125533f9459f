package io.depotdesk.data.disk;

import java.io.IOException;

/// Somebody else holds the lock of a folder.
public final class FolderInUseException extends IOException {

    private static final long serialVersionUID = 1;

    private final String processId;

    /// @param processId of the holder, empty if it is this process
    public FolderInUseException(String place, String processId) {
        super("%s is in use".formatted(place));
        this.processId = processId;
    }

    public String processId() {
        return processId;
    }
}
