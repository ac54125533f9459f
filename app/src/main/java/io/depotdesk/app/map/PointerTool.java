package io.depotdesk.app.map;

/// What the pointer does on the map. Places are in logical pixels of the window.
interface PointerTool {

    void moved(double x, double y);

    void left();

    void pressed(double x, double y);

    void dragged(double x, double y);

    void released(double x, double y, int clicks);
}
