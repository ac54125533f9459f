package io.depotdesk.app.importing;

import io.depotdesk.app.look.Tone;
import io.depotdesk.data.intake.Fault;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.policy.Actor;

import org.kordamp.ikonli.Ikon;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What an import would bring, in words, before anything is changed.
///
/// @param asks what the button says that takes it ("Import 4 rows")
/// @param loads whether there is anything to take
/// @param signs what loads and what does not, in numbers
/// @param lines what is wrong, row by row
/// @param report brings it to the core
/// @param done what is said once it was taken
/// @param badRows what can be saved as a file of bad rows, empty if nothing
record ImportPreview(
        String asks,
        boolean loads,
        List<Sign> signs,
        List<Line> lines,
        Function<Actor.Person, Reported> report,
        String done,
        Optional<OrdersPreview> badRows) {

    ImportPreview {
        signs = List.copyOf(signs);
        lines = List.copyOf(lines);
    }

    /// A number with its unit, as "4 rows load".
    record Sign(Tone tone, Ikon icon, String words) {}

    /// Something about a row, or about the whole file.
    ///
    /// @param bad false if the row loads all the same
    /// @param where "row 6", "Vehicles, row 3, loads"
    record Line(boolean bad, String where, String sentence) {
        static Line of(boolean bad, String sheet, Fault fault) {
            return new Line(
                    bad,
                    (sheet.isEmpty() ? "" : sheet + ", ")
                            + "row "
                            + fault.row()
                            + (bad ? "" : ", loads"),
                    fault.sentence());
        }
    }
}
