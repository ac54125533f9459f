package io.depotdesk.data.disk;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// Says what the disk's error means, for the person who can do something about it.
public final class PlainWords {

    private PlainWords() {}

    /// Returns `cause` with a message of plain words, without a full stop.
    public static IOException of(Throwable cause, String place) {
        return new IOException(words(cause, place), cause);
    }

    private static String words(Throwable cause, String place) {
        String message = String.valueOf(cause.getMessage());
        String text =
                (cause instanceof FileSystemException file && file.getReason() != null
                                ? file.getReason()
                                : message)
                        .toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("not enough space")) {
            return "the disk is full; make room where %s is, then start again".formatted(place);
        }
        if (text.contains("quota")) {
            return "your disk quota is used up; make room where %s is, then start again"
                    .formatted(place);
        }
        if (cause instanceof ReadOnlyFileSystemException || text.contains("read-only")) {
            return "the disk is read-only; choose another folder than %s".formatted(place);
        }
        if (cause instanceof AccessDeniedException || text.contains("permission denied")) {
            return "there is no permission to write in %s".formatted(place);
        }
        if (cause instanceof NoSuchFileException) {
            return "%s is gone".formatted(message);
        }
        if (cause instanceof ClosedChannelException) {
            return "its file was closed";
        }
        return message;
    }
}
