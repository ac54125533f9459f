package io.depotdesk.maps.travel;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHGraph;

import java.io.IOException;
import java.util.Arrays;

/// The states of searches with turn costs: directed edges, each arrived at its end.
///
/// They are numbered by the importance of the node they end at, so that those of one node are neighbours.
/// An edge with its direction is GraphHopper's edge key: twice the edge, plus one against its storage.
final class EdgeStates {

    private final int[] stateOfKey;
    private final int[] keyOfState;
    private final int[] nodeOfState;
    private final int[] firstAt;
    private final int[] endAt;

    EdgeStates(RoutingCHGraph hierarchy) {
        int nodes = hierarchy.getNodes();
        int edges = hierarchy.getBaseGraph().getEdges();
        int[] headOfKey = openKeys(hierarchy, edges);
        int[][] byNode = group(headOfKey, nodes);
        stateOfKey = new int[2 * edges];
        Arrays.fill(stateOfKey, -1);
        int open = byNode[0][nodes];
        keyOfState = new int[open];
        nodeOfState = new int[open];
        firstAt = new int[nodes];
        endAt = new int[nodes];
        int state = 0;
        for (int node : LevelOrder.nodesFromTheTop(hierarchy)) {
            firstAt[node] = state;
            for (int i = byNode[0][node]; i < byNode[0][node + 1]; i++) {
                int key = byNode[1][i];
                stateOfKey[key] = state;
                keyOfState[state] = key;
                nodeOfState[state] = node;
                state++;
            }
            endAt[node] = state;
        }
    }

    private EdgeStates(
            int[] stateOfKey, int[] keyOfState, int[] nodeOfState, int[] firstAt, int[] endAt) {
        this.stateOfKey = stateOfKey;
        this.keyOfState = keyOfState;
        this.nodeOfState = nodeOfState;
        this.firstAt = firstAt;
        this.endAt = endAt;
    }

    /// Stores all but the nodes of the states, which belong to the hierarchy.
    void write(ArrayFile.Writer file) {
        file.add(stateOfKey);
        file.add(keyOfState);
        file.add(firstAt);
        file.add(endAt);
    }

    static EdgeStates read(int[] nodeOfState, ArrayFile.Reader file) throws IOException {
        return new EdgeStates(file.ints(), file.ints(), nodeOfState, file.ints(), file.ints());
    }

    /// Returns the node that each open edge key ends at, -1 for closed ones.
    private static int[] openKeys(RoutingCHGraph hierarchy, int edges) {
        Weighting weighting = hierarchy.getWeighting();
        int[] headOfKey = new int[2 * edges];
        Arrays.fill(headOfKey, -1);
        AllEdgesIterator edge = hierarchy.getBaseGraph().getAllEdges();
        while (edge.next()) {
            if (Double.isFinite(weighting.calcEdgeWeight(edge, false))) {
                headOfKey[edge.getEdgeKey()] = edge.getAdjNode();
            }
            if (Double.isFinite(weighting.calcEdgeWeight(edge, true))) {
                headOfKey[edge.getReverseEdgeKey()] = edge.getBaseNode();
            }
        }
        return headOfKey;
    }

    /// Groups keys by node; returns where each node's keys begin, and the keys.
    private static int[][] group(int[] headOfKey, int nodes) {
        int[] first = new int[nodes + 1];
        for (int node : headOfKey) {
            if (node >= 0) {
                first[node + 1]++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        int[] keys = new int[first[nodes]];
        for (int key = 0; key < headOfKey.length; key++) {
            if (headOfKey[key] >= 0) {
                keys[next[headOfKey[key]]++] = key;
            }
        }
        return new int[][] {first, keys};
    }

    int count() {
        return keyOfState.length;
    }

    /// Returns the state of an edge key, or -1 if that direction is closed.
    int ofKey(int key) {
        return stateOfKey[key];
    }

    int key(int state) {
        return keyOfState[state];
    }

    int edge(int state) {
        return keyOfState[state] >> 1;
    }

    /// Returns the node at which each state stands; shared, not to be written.
    int[] nodes() {
        return nodeOfState;
    }

    /// Returns the first state at `node`; the last is the one before [#endAt(int)].
    int firstAt(int node) {
        return firstAt[node];
    }

    int endAt(int node) {
        return endAt[node];
    }
}
