package io.depotdesk.app.cli;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;

/// Asks for secrets: at a terminal without showing what is typed, else one line of standard input for each, for
/// scripts. Never on the command line, where other users of the machine could read it.
final class SecretPrompt {

    private final @Nullable Console console = terminal();
    private final BufferedReader input =
            new BufferedReader(new InputStreamReader(System.in, encoding()));

    /// Returns the secret that `who` has already.
    char[] present(String who) {
        return ask("Secret of %s: ".formatted(who));
    }

    /// Returns a new secret for `who`, typed twice at a terminal.
    char[] chosen(String who) {
        char[] first = ask("New secret for %s: ".formatted(who));
        if (console != null && !Arrays.equals(first, ask("The same again: "))) {
            throw new IllegalArgumentException("The two were not the same. Nothing was changed.");
        }
        return first;
    }

    private char[] ask(String words) {
        if (console != null) {
            char[] typed = console.readPassword("%s", words);
            if (typed == null) {
                throw new IllegalArgumentException("No secret was given. Nothing was changed.");
            }
            return typed;
        }
        try {
            String line = input.readLine();
            if (line == null) {
                throw new IllegalArgumentException(
                        "No secret was given: standard input ended where \"%s\" was asked. Nothing was changed."
                                .formatted(words.strip()));
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Console terminal() {
        Console found = System.console();
        return found != null && found.isTerminal() ? found : null;
    }

    private static Charset encoding() {
        return Charset.forName(
                System.getProperty("stdin.encoding", Charset.defaultCharset().name()));
    }
}
