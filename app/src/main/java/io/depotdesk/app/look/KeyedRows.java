package io.depotdesk.app.look;

import javafx.collections.ObservableList;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Brings the rows of a list up to date and touches only those that changed, so that selection and
/// scrolling stay.
public final class KeyedRows {

    /// From this many on it costs less to hand all rows over at once than to tell of each.
    private static final int FEW = 100;

    private KeyedRows() {}

    /// Makes `rows` equal to `fresh`.
    ///
    /// @param key what makes two rows the same row
    public static <T, K> void refresh(
            ObservableList<T> rows, List<T> fresh, Function<? super T, K> key) {
        if (sameOrder(rows, fresh, key) && changed(rows, fresh) <= FEW) {
            for (int i = 0; i < fresh.size(); i++) {
                if (!rows.get(i).equals(fresh.get(i))) {
                    rows.set(i, fresh.get(i));
                }
            }
        } else {
            rows.setAll(fresh);
        }
    }

    private static <T> int changed(List<T> rows, List<T> fresh) {
        int changed = 0;
        for (int i = 0; i < fresh.size(); i++) {
            if (!rows.get(i).equals(fresh.get(i))) {
                changed++;
            }
        }
        return changed;
    }

    private static <T, K> boolean sameOrder(
            List<T> rows, List<T> fresh, Function<? super T, K> key) {
        if (rows.size() != fresh.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!Objects.equals(key.apply(rows.get(i)), key.apply(fresh.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
