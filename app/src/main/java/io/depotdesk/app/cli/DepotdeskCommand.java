package io.depotdesk.app.cli;

import io.depotdesk.app.bench.KeyFindings;
import io.depotdesk.app.bench.KeyTrial;
import io.depotdesk.app.home.Home;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The program itself: without a subcommand it opens the desk.
@Command(
        name = "depotdesk",
        mixinStandardHelpOptions = true,
        version = "depotdesk 0.1.0",
        sortOptions = false,
        synopsisHeading = "%nUsage:%n  ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        description =
                "The dispatcher's workstation. Without a command it opens the desk; with one it"
                        + " does the same work in the terminal.",
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 done, 1 could not be done (the message says what to do), 2 wrong usage.",
            "Map data © OpenStreetMap contributors, ODbL 1.0."
        },
        subcommands = {
            PlanCommand.class,
            OpenDayCommand.class,
            CarrierSimCommand.class,
            DemoCommand.class,
            RegionCommand.class,
            MatrixCommand.class,
            RouteCommand.class,
            TraceCommand.class,
            TrafficCommand.class,
            AddressCommand.class,
            SolveCommand.class,
            BenchCommand.class,
            JournalCommand.class,
            PolicyCommand.class,
            PeopleCommand.class,
            CarriersCommand.class,
            AuditCommand.class,
            EraseCommand.class,
            ReplayCommand.class,
            WhyNotCommand.class,
            InvoicesCommand.class,
            ExportCommand.class,
            ScoresCommand.class
        })
public final class DepotdeskCommand implements Callable<Integer> {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Keeps all of the program's data in this folder.")
    private @Nullable Path home;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Shows where in the program an error came from.")
    private boolean verbose;

    private final WindowOpener window;

    /// Opens the window and stays until it is closed.
    @FunctionalInterface
    public interface WindowOpener {
        /// @return the exit code
        int open(Home home);

        /// Measures the keys of a window, in a desk of its own in the empty `folder`.
        ///
        /// @throws IllegalStateException if this program has no window
        default KeyFindings measureKeys(Path folder, KeyTrial trial, Progress progress)
                throws Exception {
            throw new IllegalStateException(
                    "This program has no window whose keys could be measured.");
        }

        /// @throws IllegalStateException if no window can be opened here; says what to do
        default void requireDisplay() {
            throw new IllegalStateException("This program has no window.");
        }
    }

    public DepotdeskCommand(WindowOpener window) {
        this.window = window;
    }

    /// Runs the program with `args`.
    ///
    /// @return the exit code
    public static int run(WindowOpener window, String... args) {
        var command = new DepotdeskCommand(window);
        return PlainValues.addTo(new CommandLine(command))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, line, _) -> {
                    line.getErr().println(new ErrorSentence(error));
                    if (command.verbose) {
                        error.printStackTrace(line.getErr());
                    }
                    return 1;
                })
                .execute(args);
    }

    WindowOpener window() {
        return window;
    }

    /// Returns where the program keeps its data.
    Home home() {
        return home == null ? Home.ofUser() : new Home(home.toAbsolutePath().normalize());
    }

    @Override
    public Integer call() {
        return window.open(home());
    }
}
