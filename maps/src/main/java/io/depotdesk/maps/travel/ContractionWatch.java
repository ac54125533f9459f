package io.depotdesk.maps.travel;

import com.graphhopper.storage.DAType;
import com.graphhopper.storage.DataAccess;
import com.graphhopper.storage.Directory;

import java.util.Map;
import java.util.function.DoubleConsumer;

/// A storage that tells how far a contraction is, by counting the node levels written to it.
///
/// GraphHopper's preparation takes minutes on a city and has neither progress nor cancel; the one thing it
/// does for each node is to store its level. The listener may throw to stop it.
final class ContractionWatch implements Directory {

    private static final int BYTES_PER_NODE = 8;

    private final Directory inner;
    private final String levels;
    private final DoubleConsumer listener;
    private int nodes = Integer.MAX_VALUE;
    private int contracted;

    /// @param levels name of the stored array of node levels
    /// @param listener given the share of nodes contracted, 0 to 1
    ContractionWatch(Directory inner, String levels, DoubleConsumer listener) {
        this.inner = inner;
        this.levels = levels;
        this.listener = listener;
    }

    /// Says how many nodes there are.
    void expect(int nodes) {
        this.nodes = nodes;
    }

    private void written(long position, int value) {
        boolean level = position % BYTES_PER_NODE == 0;
        if (level && value < nodes && ++contracted % 64 == 0) {
            listener.accept(share((double) contracted / nodes));
        }
    }

    /// The last tenth of the nodes takes half of the time.
    private static double share(double contracted) {
        return 0.5 * contracted + 0.5 * Math.max(0, contracted - 0.9) / 0.1;
    }

    @Override
    public DataAccess create(String name, DAType type, int segmentSize) {
        DataAccess access = inner.create(name, type, segmentSize);
        return name.equals(levels) ? new WatchedAccess(access, this::written) : access;
    }

    @Override
    public DataAccess create(String name) {
        return inner.create(name);
    }

    @Override
    public DataAccess create(String name, int segmentSize) {
        return inner.create(name, segmentSize);
    }

    @Override
    public DataAccess create(String name, DAType type) {
        return inner.create(name, type);
    }

    @Override
    public String getLocation() {
        return inner.getLocation();
    }

    @Override
    public void remove(String name) {
        inner.remove(name);
    }

    @Override
    public DAType getDefaultType() {
        return inner.getDefaultType();
    }

    @Override
    public DAType getDefaultType(String dataAccess, boolean preferInts) {
        return inner.getDefaultType(dataAccess, preferInts);
    }

    @Override
    public void clear() {
        inner.clear();
    }

    @Override
    public void close() {
        inner.close();
    }

    @Override
    public Directory create() {
        inner.create();
        return this;
    }

    @Override
    public Map<String, DataAccess> getDAs() {
        return inner.getDAs();
    }
}
