package io.depotdesk.app.cli;

import io.depotdesk.data.journal.EndedDays;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.learning.SameMix;
import io.depotdesk.learning.Scorecards;
import io.depotdesk.learning.Tally;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/// Says how carriers have done.
@Command(
        name = "scores",
        mixinStandardHelpOptions = true,
        description = {
            "Says how carriers have done in the days of the journal: offers accepted, fetched in"
                    + " time,",
            "handed over within the promise, handed over at all; by distance and time of the day,",
            "with 95 % intervals, and any two carriers compared on the work that both have done."
        })
final class ScoresCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Option(names = "--from", paramLabel = "DATE", description = "First day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
    private @Nullable LocalDate to;

    @Override
    public Integer call() {
        try (var progress = TerminalProgress.on(System.err, "Reading the journal", false)) {
            SequencedMap<LocalDate, DispatchState> days =
                    EndedDays.read(
                            program.home().journal(),
                            from == null ? LocalDate.MIN : from,
                            to == null ? LocalDate.MAX : to,
                            progress);
            progress.done();
            // An offer that goes on into the next day is in both; what is known last counts.
            SequencedMap<TenderKey, TenderRecord> offers = new LinkedHashMap<>();
            ZoneId zone = ZoneOffset.UTC;
            for (DispatchState day : days.sequencedValues()) {
                zone = Objects.requireNonNull(day.day()).zone();
                day.tenders().all().forEach(offer -> offers.put(offer.key(), offer));
            }
            print(
                    Scorecards.NONE.plus(List.copyOf(offers.sequencedValues()), zone),
                    days.size(),
                    spec.commandLine().getOut());
            return 0;
        }
    }

    private static void print(Scorecards cards, int days, PrintWriter out) {
        if (cards.cells().isEmpty()) {
            out.println("Nothing has been offered to a carrier in %d days.".formatted(days));
            return;
        }
        cards.cells()
                .forEach((carrier, cells) -> {
                    out.println(carrier + ", all work");
                    print(cards.of(carrier), out);
                    cells.forEach((cell, tally) -> {
                        out.println("  " + cell.words());
                        print(tally, out);
                    });
                });
        List<CarrierId> carriers = List.copyOf(cards.cells().sequencedKeySet());
        for (int i = 0; i < carriers.size(); i++) {
            for (int j = i + 1; j < carriers.size(); j++) {
                compare(cards, carriers.get(i), carriers.get(j), out);
            }
        }
    }

    private static void print(Tally tally, PrintWriter out) {
        out.println("    accepted          " + tally.accepted());
        out.println("    fetched in time   " + tally.pickedUpInTime());
        out.println("    on time           " + tally.onTime());
        out.println("    handed over       " + tally.handedOver());
        if (tally.lateMinutes() > 0) {
            out.println("    minutes late      " + tally.lateMinutes());
        }
    }

    private static void compare(Scorecards cards, CarrierId one, CarrierId other, PrintWriter out) {
        SameMix same = SameMix.of(cards, one, other, Tally::onTime);
        if (same.cells() == 0) {
            out.println("%s and %s have done no work of the same kind.".formatted(one, other));
            return;
        }
        String verdict =
                same.firstIsBetter()
                        ? one + " is better"
                        : same.secondIsBetter() ? other + " is better" : "it may be chance";
        out.println(
                String.format(
                        Locale.ROOT,
                        "On time on the same mix (%d kinds of work): %s %.1f %% of %d, %s %.1f %%"
                                + " of %d; difference ±%.1f: %s.",
                        same.cells(),
                        one,
                        same.first() / 10_000.0,
                        same.firstAll(),
                        other,
                        same.second() / 10_000.0,
                        same.secondAll(),
                        same.margin() / 10_000.0,
                        verdict));
    }
}
