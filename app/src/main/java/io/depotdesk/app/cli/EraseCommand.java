package io.depotdesk.app.cli;

import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.data.erasure.PersonSearch;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.policy.Right;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// Forgets people, not decisions.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases name, address text, telephone number, e-mail address and notes of shipments,"
                    + " and what people typed about them, in this journal and in every copy of it,",
            "by destroying the keys they are encrypted with. It cannot be taken back. Numbers,"
                    + " coordinates and decisions stay,",
            "and the journal's signatures stay right. The desk must be closed."
        })
final class EraseCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /// Whose data: one of the two.
    static final class Subject {
        @Option(
                names = "--shipment",
                paramLabel = "ID",
                description = "A shipment's number; may be given several times.")
        private List<String> shipments = List.of();

        @Option(
                names = "--consignee",
                paramLabel = "TEXT",
                description = "All shipments to this name, phone number or e-mail address.")
        private @Nullable String consignee;
    }

    @Mixin private TerminalPerson who;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who erases, for the record, where nobody signs in; else see --as.")
    private @Nullable String by;

    @Option(names = "--yes", description = "Erases; without it the shipments are only listed.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (FileJournal journal = FileJournal.open(program.home().journal())) {
            Set<ShipmentId> found = find(journal);
            if (found.isEmpty()) {
                throw new IllegalArgumentException(
                        "The journal knows no such shipment: %s. Numbers are those of the order file, as in the list of orders."
                                .formatted(
                                        subject.consignee == null
                                                ? String.join(", ", subject.shipments)
                                                : subject.consignee));
            }
            if (!yes) {
                found.forEach(out::println);
                out.println(
                        "%d shipments. Add --yes to erase their personal data for good."
                                .formatted(found.size()));
                return 0;
            }
            int erased = journal.erase(found, eraser(), Instant.now()).size();
            deleteTables(program.home().projection());
            out.println(
                    "%d of %d shipments had personal data; it is erased."
                            .formatted(erased, found.size()));
            return 0;
        }
    }

    private String eraser() {
        String person = who.allowed(program.home(), Right.ERASE, new SecretPrompt()).name();
        boolean open = Accounts.in(program.home().people()).people().isEmpty();
        return open && by != null ? by : person;
    }

    private Set<ShipmentId> find(FileJournal journal) {
        return subject.consignee == null
                ? PersonSearch.known(
                        subject.shipments.stream().map(ShipmentId::new).toList(), journal)
                : PersonSearch.shipmentsOf(subject.consignee, journal);
    }

    /// A database keeps what was deleted from it in its free pages; the next start makes it anew.
    private static void deleteTables(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
