package io.depotdesk.app.cli;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// An error as a sentence for a person at a terminal.
record ErrorSentence(Throwable error) {

    @Override
    public String toString() {
        return switch (error) {
            case NoSuchFileException missing ->
                    "There is no file %s. Check the name.".formatted(missing.getFile());
            case FileNotFoundException missing ->
                    "There is no file %s. Check the name.".formatted(missing.getMessage());
            case AccessDeniedException denied ->
                    "%s may not be read or written. Check its permissions."
                            .formatted(denied.getFile());
            case FileSystemException failed ->
                    "%s: %s.".formatted(failed.getFile(), failed.getReason());
            default -> {
                String message = error.getMessage();
                yield message == null || message.isBlank()
                        ? "An unexpected error: %s. Run it again with --verbose to see where."
                                .formatted(error.getClass().getSimpleName())
                        : message;
            }
        };
    }
}
