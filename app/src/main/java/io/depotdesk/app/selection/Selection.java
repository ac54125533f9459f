package io.depotdesk.app.selection;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The selection that map, lists and timeline share. FX thread only.
public final class Selection {

    private final ObjectProperty<Selected> selected = new SimpleObjectProperty<>(Selected.NOTHING);

    public ReadOnlyObjectProperty<Selected> selectedProperty() {
        return selected;
    }

    public Selected get() {
        return selected.get();
    }

    public void select(Selected next) {
        selected.set(next);
    }

    public void clear() {
        selected.set(Selected.NOTHING);
    }
}
