package io.depotdesk.app.cli;

import io.depotdesk.app.home.Home;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Types a command and reads what comes back.
final class Terminal {

    private static final int WINDOW = 77;

    private final Home home;

    /// Homes of windows that commands opened.
    final List<Path> windows = new ArrayList<>();

    /// What came back.
    record Answer(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    Terminal(Home home) {
        this.home = home;
    }

    /// Runs a command that reads `input` from standard input.
    Answer typeWith(String input, Object... words) {
        InputStream usual = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(encoding("stdin.encoding"))));
        try {
            return type(words);
        } finally {
            System.setIn(usual);
        }
    }

    /// Runs a command on this terminal's home.
    Answer type(Object... words) {
        List<String> args = new ArrayList<>(List.of("--home", home.folder().toString()));
        for (Object word : words) {
            args.add(word.toString());
        }
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        int exit;
        try {
            exit =
                    DepotdeskCommand.run(
                            opened -> {
                                windows.add(opened.folder());
                                return WINDOW;
                            },
                            args.toArray(String[]::new));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
        // The command line writes in the terminal's own encoding.
        return new Answer(
                exit,
                out.toString(encoding("stdout.encoding")),
                err.toString(encoding("stderr.encoding")));
    }

    private static Charset encoding(String name) {
        return Charset.forName(System.getProperty(name, Charset.defaultCharset().name()));
    }
}
