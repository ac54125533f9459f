package io.depotdesk.data.tables;

/// How much a file may hold. Beyond that it is a mistake or an attack, and not a day's orders.
///
/// @param bytes size of the file
/// @param unpackedBytes size of everything inside an XLSX file (which is a zip archive)
public record TableLimits(long bytes, long unpackedBytes, int rows, int columns) {

    public static final TableLimits USUAL = new TableLimits(50L << 20, 500L << 20, 200_000, 200);
}
