package io.depotdesk.data.problems;

import io.depotdesk.roads.Roads;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The formats a routing problem can be written in.
public enum ProblemFormat {
    VROOM,
    VRPLIB,
    SOLOMON,
    /// Private fleet and common carrier, as Bolduc et al. (2008) write it.
    VRPPC;

    /// Reads `file`, which may be packed with gzip.
    ///
    /// @param measure how distances follow from coordinates; null for what the literature uses
    /// @throws ProblemFileException if it cannot be read or understood
    /// @throws io.depotdesk.routing.ProblemFaults if it contradicts itself
    public LoadedProblem read(Path file, @Nullable Measure measure) {
        return read(file, measure, Optional.empty());
    }

    /// Reads `file` and drives on `roads` where it has places on earth and no driving times.
    public LoadedProblem read(Path file, @Nullable Measure measure, Optional<Roads> roads) {
        String text = text(file);
        try {
            return read(text, measure, roads);
        } catch (ProblemFileException e) {
            throw new ProblemFileException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private LoadedProblem read(String text, @Nullable Measure measure, Optional<Roads> roads) {
        return switch (this) {
            case VROOM -> VroomInput.read(text, roads);
            case VRPLIB ->
                    VrplibFile.read(text, measure == null ? VrplibFile.usual(text) : measure);
            case SOLOMON -> SolomonFile.read(text, measure == null ? Measure.TENTHS : measure);
            case VRPPC -> BolducFile.read(text, measure == null ? Measure.THOUSANDTHS : measure);
        };
    }

    /// Returns the format that `file` seems to have.
    public static ProblemFormat of(Path file) {
        String text = text(file).strip();
        if (text.startsWith("{")) {
            return VROOM;
        }
        if (BolducFile.looksLike(text)) {
            return VRPPC;
        }
        return text.contains("_SECTION") ? VRPLIB : SOLOMON;
    }

    /// Returns the format of this name, however it is written.
    public static ProblemFormat named(String name) {
        for (ProblemFormat format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new ProblemFileException(
                "The format %s is not known; there are vroom, vrplib, solomon and vrppc."
                        .formatted(name));
    }

    static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
                try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    bytes = unpacked.readAllBytes();
                }
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new ProblemFileException(
                    "%s: There is no such file. Check the name and the folder.".formatted(file), e);
        } catch (IOException e) {
            throw new ProblemFileException(
                    "%s: The file cannot be read (%s).".formatted(file, e.getMessage()), e);
        }
    }
}
