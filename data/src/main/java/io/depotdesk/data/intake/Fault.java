package io.depotdesk.data.intake;

/// Something wrong, or doubtful, in a row of an imported file.
///
/// @param row the row's number in the file
/// @param column the column's header; empty if the row as a whole is meant
/// @param found what stands there
/// @param cause what is wrong, a sentence
/// @param mend what to do about it, a sentence
public record Fault(int row, String column, String found, String cause, String mend) {

    /// Returns the fault on one line, without the row: `column "found": cause mend`.
    public String sentence() {
        String place =
                column.isEmpty() ? "" : column + (found.isEmpty() ? ": " : " \"" + found + "\": ");
        return place + cause + " " + mend;
    }

    @Override
    public String toString() {
        return "Row " + row + ", " + sentence();
    }
}
