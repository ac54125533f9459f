package io.depotdesk.progress;

/// Long work stopped because it was asked to; nothing half-made is left behind.
public final class WorkCancelledException extends RuntimeException {
    public WorkCancelledException() {
        super("The work was cancelled.");
    }
}
