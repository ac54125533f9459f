package io.depotdesk.data.problems;

/// A problem file cannot be understood; the message names the file, the line and what was expected.
public final class ProblemFileException extends RuntimeException {
    public ProblemFileException(String message) {
        super(message);
    }

    public ProblemFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
