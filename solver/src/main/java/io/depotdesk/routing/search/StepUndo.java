package io.depotdesk.routing.search;

/// Remembers the routes that a step touches and puts them back.
final class StepUndo implements Recreate.Touch {
    private final Model model;
    private final Tours tours;
    private final Inserter inserter;
    private final double[] routeCost;
    private final int[] touchedIn;
    private final int[][] saved;
    private final int[] savedLength;
    private final double[] savedCost;
    private int step;
    final int[] touched;
    int count;

    /// @param routeCost what each route costs, kept by the caller
    StepUndo(Model model, Tours tours, Inserter inserter, double[] routeCost) {
        this.model = model;
        this.tours = tours;
        this.inserter = inserter;
        this.routeCost = routeCost;
        int v = model.vehicles;
        touchedIn = new int[v];
        saved = new int[v][0];
        savedLength = new int[v];
        savedCost = new double[v];
        touched = new int[v];
    }

    void begin() {
        step++;
        count = 0;
    }

    /// Remembers route `v` as it is, before its first change in this step.
    @Override
    public void route(int v) {
        if (touchedIn[v] == step) {
            return;
        }
        touchedIn[v] = step;
        touched[count++] = v;
        int size = model.simple ? Tours.savedSize(tours.length[v]) : tours.length[v];
        if (saved[v].length < size) {
            saved[v] = new int[2 * size];
        }
        if (model.simple) {
            tours.save(v, saved[v]);
        } else {
            System.arraycopy(tours.seq[v], 0, saved[v], 0, size);
        }
        savedLength[v] = tours.length[v];
        savedCost[v] = routeCost[v];
    }

    double costBefore(int v) {
        return savedCost[v];
    }

    /// Puts every touched route back.
    void undo() {
        for (int i = 0; i < count; i++) {
            int v = touched[i];
            for (int p = 1; p < tours.length[v] - 1; p++) {
                tours.route[tours.seq[v][p]] = -1;
            }
        }
        for (int i = 0; i < count; i++) {
            int v = touched[i];
            if (model.simple) {
                tours.restore(v, saved[v], savedLength[v]);
            } else {
                System.arraycopy(saved[v], 0, tours.seq[v], 0, savedLength[v]);
                tours.length[v] = savedLength[v];
                tours.refresh(v);
            }
            routeCost[v] = savedCost[v];
            inserter.routeShrank(v);
        }
    }
}
