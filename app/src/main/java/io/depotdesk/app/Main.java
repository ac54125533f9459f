package io.depotdesk.app;

import io.depotdesk.app.bench.KeyFindings;
import io.depotdesk.app.bench.KeyTrial;
import io.depotdesk.app.bench.WindowStarts;
import io.depotdesk.app.cli.DepotdeskCommand;
import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.home.Logging;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.progress.Progress;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/// Where the program starts.
///
/// It does not extend `Application`: the launcher would then look for JavaFX before anything else, and a
/// machine without a screen could not even ask for help.
public final class Main {

    private static final int NO_DISPLAY = 3;

    private Main() {}

    public static void main(String[] args) {
        Logging.quiet();
        System.exit(run(args));
    }

    /// A start of the desk does not read in the commands: that takes half a second.
    private static int run(String[] args) {
        if (args.length == 0) {
            return open(Home.ofUser());
        }
        if (args.length == 2 && args[0].equals(WindowStarts.ONCE)) {
            return measureStart(new Home(Path.of(args[1])));
        }
        return DepotdeskCommand.run(new Windows(), args);
    }

    private static int measureStart(Home home) {
        try {
            System.out.println(new JsonMapper().writeValueAsString(StartBench.once(home)));
            return 0;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int open(Home home) {
        if (!hasDisplay()) {
            System.err.println(
                    "There is no display here, so the desk has no window to open. The same day in"
                            + " the terminal: "
                            + inTerminal("plan --demo"));
            return NO_DISPLAY;
        }
        Logging.into(home.logs());
        try {
            return new DeskProgram(
                            home,
                            Settings.in(home.settings()),
                            InstantSource.system(),
                            SearchEffort.USUAL)
                    .run();
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// What the terminal can ask of the window.
    private static final class Windows implements DepotdeskCommand.WindowOpener {

        @Override
        public int open(Home home) {
            return Main.open(home);
        }

        @Override
        public KeyFindings measureKeys(Path folder, KeyTrial trial, Progress progress)
                throws IOException, InterruptedException {
            requireDisplay();
            return KeyBench.measure(folder, trial, progress);
        }

        @Override
        public void requireDisplay() {
            if (!hasDisplay()) {
                throw new IllegalStateException(
                        "There is no display here. Put \"xvfb-run\" before the command: it gives"
                                + " one to a machine without a screen.");
            }
        }
    }

    /// Returns how the program was started, with `arguments`.
    private static String inTerminal(String arguments) {
        String maven = System.getProperty("depotdesk.terminal");
        return maven == null ? "depotdesk " + arguments : maven + "\"" + arguments + "\"";
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null
                || "Headless".equals(System.getProperty("glass.platform"));
    }
}
