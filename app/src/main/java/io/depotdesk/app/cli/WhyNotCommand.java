package io.depotdesk.app.cli;

import io.depotdesk.app.region.KeptRoads;
import io.depotdesk.app.whynot.PastWhyNot;
import io.depotdesk.app.whynot.WhyNotAnswer;
import io.depotdesk.data.journal.PastStates;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.WhyNot;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Asks a past decision why a shipment went to nobody else.
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        description =
                "Says why a past decision did not give a shipment to another vehicle or carrier,"
                        + " worked out on what was known then.")
final class WhyNotCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DECISION",
            description = "The decision, as 1042.1, or its event, as 1042.")
    private String decision;

    @Parameters(index = "1", paramLabel = "SHIPMENT", description = "The shipment.")
    private String shipment;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "WHO",
            description = "Id or name of a vehicle or carrier; all if left out.")
    private @Nullable String who;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    /// The answer as another program reads it.
    private record Json(
            String decision,
            String at,
            String actor,
            String answer,
            String shipment,
            String holder,
            long knownUpTo,
            String policy,
            String roads,
            List<String> rateCards,
            List<WhyNot> reasons) {}

    @Override
    public Integer call() {
        if (!decision.matches("\\d{1,18}(\\.\\d{1,9})?")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"%s\" is no decision; they have numbers like 1042.1.".formatted(decision));
        }
        try (var roads = new KeptRoads(program.home(), null);
                var progress = TerminalProgress.on(System.err, "Working it out", json)) {
            WhyNotAnswer answer =
                    new PastWhyNot(PastStates.of(program.home().journal()), roads::find)
                            .ask(decision, new ShipmentId(shipment), who, progress);
            progress.done();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Output.json(json(answer)));
            } else {
                print(answer, out);
            }
            return 0;
        }
    }

    private static Json json(WhyNotAnswer answer) {
        var taken = answer.decision();
        return new Json(
                taken.id(),
                taken.at().toString(),
                taken.actor().name(),
                taken.answer(),
                answer.shipment().value(),
                answer.holder(),
                taken.basis().knownUpTo(),
                taken.policy(),
                answer.roadsVersion(),
                taken.basis().rateCards(),
                answer.reasons());
    }

    private static void print(WhyNotAnswer answer, PrintWriter out) {
        var taken = answer.decision();
        out.println("Decision %s: %s".formatted(taken.id(), taken.answer()));
        out.println("%s was %s.".formatted(answer.shipment(), answer.holder()));
        for (WhyNot reason : answer.reasons()) {
            Long extra = reason.extraCents();
            String cost =
                    extra == null ? "" : String.format(Locale.ROOT, " (%+.2f)", extra / 100.0);
            out.println("  %s%s: %s".formatted(reason.name(), cost, reason.reason()));
            if (reason.relaxation() != null) {
                out.println("    then it " + reason.relaxation());
            }
        }
        out.println(answer.basis());
    }
}
