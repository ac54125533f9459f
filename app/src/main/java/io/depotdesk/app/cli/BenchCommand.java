package io.depotdesk.app.cli;

import io.depotdesk.data.problems.BenchReport;
import io.depotdesk.data.problems.Peer;
import io.depotdesk.data.problems.SolverBench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Measures parts of the program against public benchmarks.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the optimiser and the roads, and writes the reports.",
        subcommands = {
            BenchScale.class,
            BenchRoads.class,
            BenchImport.class,
            BenchFirstUse.class,
            BenchInsertion.class,
            BenchReveal.class,
            BenchEvents.class,
            BenchWaves.class,
            BenchDay.class,
            BenchKeys.class,
            BenchStart.class,
            BenchInvoices.class,
            BenchAllocation.class,
            BenchTenders.class,
            BenchTenders.Desk.class
        })
final class BenchCommand {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    DepotdeskCommand program() {
        return program;
    }

    /// Runs families of instances and writes a report.
    @Command(
            name = "solver",
            mixinStandardHelpOptions = true,
            description =
                    "Solves the instances of folders that have a bks.csv and reports the gap to the"
                            + " best known costs.")
    int solver(
            @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Families.")
                    List<Path> folders,
            @Option(
                            names = "--seconds",
                            split = ",",
                            defaultValue = "1,10",
                            description = "CPU budgets: ${DEFAULT-VALUE}.")
                    List<Double> seconds,
            @Option(
                            names = "--seeds",
                            split = ",",
                            defaultValue = "1",
                            description = "Seeds: ${DEFAULT-VALUE}.")
                    List<Long> seeds,
            @Mixin OnlyOption only,
            @Option(
                            names = "--peers",
                            split = ",",
                            defaultValue = "",
                            description =
                                    "Other optimisers to run beside ours: jsprit, ortools,"
                                            + " timefold (with the build's profile peers).")
                    List<String> peers,
            @Option(
                            names = "--report",
                            paramLabel = "FILE.md",
                            defaultValue = "docs/reports/solver.md",
                            description = "Where the report goes: ${DEFAULT-VALUE}.")
                    Path report) {
        var others = Peer.named(peers.stream().filter(name -> !name.isEmpty()).toList());
        var bench = new SolverBench(folders, seconds, seeds, only.names(), others);
        var out = spec.commandLine().getOut();
        var lines =
                bench.run(line -> {
                    var cells = new StringBuilder();
                    line.percent()
                            .forEach(percent ->
                                    cells.append(String.format(Locale.ROOT, " %8.2f", percent)));
                    out.printf(
                            Locale.ROOT,
                            "%-32s %-40s %-10s%s%s%n",
                            line.family(),
                            line.instance(),
                            line.solver(),
                            cells,
                            line.sound() ? "" : "  NOT SOUND");
                    out.flush();
                });
        new BenchReport(bench, lines).write(report);
        out.println("The report is in " + report + ".");
        return 0;
    }
}
