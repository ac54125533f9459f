package io.depotdesk.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/// Reads the values of options and says in plain words what is wrong with one.
final class PlainValues {

    private PlainValues() {}

    /// Makes `line` and its commands read dates and numbers.
    static CommandLine addTo(CommandLine line) {
        return line.registerConverter(LocalDate.class, PlainValues::date)
                .registerConverter(double.class, PlainValues::decimal)
                .registerConverter(Double.class, PlainValues::decimal)
                .registerConverter(int.class, whole(Integer::valueOf))
                .registerConverter(Integer.class, whole(Integer::valueOf))
                .registerConverter(long.class, whole(Long::valueOf))
                .registerConverter(Long.class, whole(Long::valueOf));
    }

    /// @throws ParameterException if `value` is not at least `least`
    static void atLeast(CommandSpec spec, String option, long least, long value) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has to be at least %d, not %d.".formatted(option, least, value));
        }
    }

    /// @throws ParameterException if `value` is not more than nothing
    static void positive(CommandSpec spec, String option, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has to be more than 0, not %s.".formatted(option, value));
        }
    }

    /// Says so before long work if there is no `file`.
    ///
    /// @throws IllegalArgumentException if there is none
    static void there(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s: There is no such file. Check the name and the folder.".formatted(file));
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new TypeConversionException(
                    "'%s' is no date. Write it as 2026-11-23.".formatted(text));
        }
    }

    private static Double decimal(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException(
                    "'%s' is no number. Write it as 2 or 2.5.".formatted(text));
        }
    }

    private static <T> ITypeConverter<T> whole(Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (NumberFormatException _) {
                throw new TypeConversionException("'%s' is no whole number.".formatted(text));
            }
        };
    }
}
