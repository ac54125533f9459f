/// Rows and columns from and to files that people make in spreadsheets: CSV and XLSX.
///
/// Nothing here knows orders or vehicles; what a column means is decided in `intake`.
@NullMarked
package io.depotdesk.data.tables;

import org.jspecify.annotations.NullMarked;
