package io.depotdesk.maps.travel;

import java.util.Arrays;

/// Makes a hierarchy hold while roads are closed or slow, without contracting anything anew.
///
/// Contraction leaves a shortcut out when another way is as short. If that way is closed now, the shortcut is
/// missing. So the nodes at which that may be are found, and searches from an origin may go down to them and up
/// again; everywhere else up and then down stays enough.
///
/// When node v was contracted, a way k → v → l of weight L between more important states needed no shortcut if
/// there was one no longer than L. Where even the shortest way from k through the area of the incidents to l is
/// longer than L, that other way was not in the area and still holds; if this is so for all k and l, v is safe.
/// Valleys of a best way at safe nodes can be replaced by what lies higher, so some best way has valleys
/// at unsafe nodes only; and of the arcs down into those only the ones that belong to such a k and l matter.
///
/// Method: R. Geisberger, P. Sanders, D. Schultes and C. Vetter, "Exact Routing in Large Road Networks Using
/// Contraction Hierarchies", 2012, section on mobile dynamic routing (queries that go down to affected nodes);
/// the test for unsafe nodes is ours, because GraphHopper keeps no witness ways.
final class DetourHierarchy {

    /// Weights of shortcuts are rounded to a millisecond for each edge.
    private static final int ROUNDING_MILLIS = 100;

    private static final int FAR = FlatHierarchy.NO_WAY;
    private static final long NEVER = Long.MIN_VALUE / 4;

    private final RoadSearch roads;
    private final FlatHierarchy usual;
    private final EdgeEffects effects;
    private final int[] lost;
    private int unsafeNodes;
    private int coreStates;

    private DetourHierarchy(RoadSearch roads, EdgeEffects effects) {
        this.roads = roads;
        this.usual = roads.hierarchy();
        this.effects = effects;
        this.lost = lost(roads, effects);
    }

    /// A hierarchy under incidents.
    ///
    /// @param slotMillis driving time of each slot of [ArcCosts]
    /// @param coreStates how many states searches from origins may go down to
    record Made(FlatHierarchy hierarchy, int[] slotMillis, int unsafeNodes, int coreStates) {}

    static Made of(RoadSearch roads, EdgeEffects effects) {
        return new DetourHierarchy(roads, effects).make();
    }

    /// Returns the milliseconds that incidents add to each slot, [FlatHierarchy#NO_WAY] to closed ones.
    private static int[] lost(RoadSearch roads, EdgeEffects effects) {
        ArcCosts costs = roads.costs();
        int[] lost = new int[costs.slots()];
        for (int edge : effects.edges()) {
            for (int slot = 2 * edge; slot < 2 * edge + 2; slot++) {
                int millis = Math.max(0, costs.millis()[slot]);
                lost[slot] = EdgeEffects.lostMillis(millis, effects.slowness(edge));
            }
        }
        costs.sum(lost, 1, ArcCosts.TurnSink.NONE);
        return lost;
    }

    private Made make() {
        ArcTable up = changed(usual.up());
        ArcTable down = changed(usual.down());
        ArcTable withValleys = withValleys(up, down, new Core(up, down));
        return new Made(
                new FlatHierarchy(usual.states(), usual.nodeOfState(), withValleys, down),
                slotMillis(),
                unsafeNodes,
                coreStates);
    }

    private int[] slotMillis() {
        int[] usually = roads.costs().millis();
        boolean slow = false;
        for (int more : lost) {
            slow |= more > 0 && more < FAR;
        }
        if (!slow) {
            return usually;
        }
        int[] now = usually.clone();
        for (int slot = 0; slot < now.length; slot++) {
            now[slot] = Math.min(FAR, now[slot] + lost[slot]);
        }
        return now;
    }

    private ArcTable changed(ArcTable table) {
        int states = usual.states();
        int[] slots = table.slots();
        int kept = 0;
        for (int slot : slots) {
            kept += lost[slot] < FAR ? 1 : 0;
        }
        int[] first = new int[states + 1];
        int[] arcs = new int[2 * kept];
        int[] millis = new int[kept];
        int[] centimetres = new int[kept];
        int[] keptSlots = new int[kept];
        int next = 0;
        for (int state = 0; state < states; state++) {
            first[state] = next;
            for (int arc = table.first()[state]; arc < table.first()[state + 1]; arc++) {
                int more = lost[slots[arc]];
                if (more < FAR) {
                    arcs[2 * next] = table.arcs()[2 * arc];
                    arcs[2 * next + 1] = table.arcs()[2 * arc + 1] + more;
                    millis[next] = table.millis()[arc] + more;
                    centimetres[next] = table.centimetres()[arc];
                    keptSlots[next++] = slots[arc];
                }
            }
        }
        first[states] = next;
        return new ArcTable(first, arcs, millis, centimetres, keptSlots);
    }

    /// Finds the arcs down that searches have to follow: those into unsafe nodes that belong to an unsafe pair, and
    /// all that lead down to where such an arc begins.
    private final class Core {

        private final ArcTable up;
        private final ArcTable down;
        private final int[] towards = distances(true);
        private final int[] away = beyondNextEdge(distances(false));

        /// States into which all arcs down are followed; always all states of a node.
        private final boolean[] whole = new boolean[usual.states()];

        /// For each state what the best way on from it leaves of the distance from the area.
        private final long[] onwards = new long[usual.states()];

        Core(ArcTable up, ArcTable down) {
            this.up = up;
            this.down = down;
            int[] nodeOf = usual.nodeOfState();
            // From the least important node up, so that what lies below is known.
            for (int end = usual.states(); end > 0; ) {
                int begin = end - 1;
                boolean in = whole[begin];
                while (begin > 0 && nodeOf[begin - 1] == nodeOf[end - 1]) {
                    in |= whole[--begin];
                }
                new NodeCheck(begin, end, up, away).fill(onwards);
                if (in) {
                    Arrays.fill(whole, begin, end, true);
                    coreStates += end - begin;
                }
                boolean unsafe = false;
                for (int state = begin; state < end; state++) {
                    for (int arc = down.first()[state]; arc < down.first()[state + 1]; arc++) {
                        int above = down.arcs()[2 * arc];
                        boolean loop = above >= begin && above < end;
                        if (!loop && isFollowed(state, arc)) {
                            whole[above] = true;
                            unsafe = true;
                        }
                    }
                }
                unsafeNodes += unsafe && !in ? 1 : 0;
                end = begin;
            }
        }

        /// Returns whether searches go down along an arc of `down`, which ends in `state`.
        boolean isFollowed(int state, int arc) {
            if (whole[state]) {
                return true;
            }
            long beyond = (long) down.arcs()[2 * arc + 1] - towards[down.arcs()[2 * arc]];
            return onwards[state] > NEVER && beyond + onwards[state] + ROUNDING_MILLIS >= 0;
        }
    }

    /// Returns for each state the usual weight of the shortest way to (or, not `towards`, from) a touched edge,
    /// that edge included (or not).
    private int[] distances(boolean towards) {
        BaseArcs base = roads.baseArcs();
        ArcTable forward = base.forward();
        Seeds seeds = new Seeds();
        for (int state = 0; state < usual.states(); state++) {
            for (int arc = forward.first()[state]; arc < forward.first()[state + 1]; arc++) {
                if (effects.touches(forward.slots()[arc] >> 1)) {
                    int from = towards ? state : forward.arcs()[2 * arc];
                    int weight = towards ? forward.arcs()[2 * arc + 1] : 0;
                    seeds.add(from, weight, 0, 0, 0, Seeds.Piece.WHOLE, 0);
                }
            }
        }
        seeds.endPlace();
        var search =
                new UpwardSearch(
                        usual.states(),
                        towards ? base.backward() : forward,
                        new ArcTableBuilder(usual.states()).build());
        search.run(seeds, 0, seeds.first(1));
        int[] distances = new int[usual.states()];
        Arrays.fill(distances, FAR);
        for (int i = 0; i < search.settledCount(); i++) {
            int state = search.settled()[i];
            distances[state] = search.weight(state);
        }
        return distances;
    }

    /// With turn costs a way is as good as another if it is so after the next edge, from whichever edge it
    /// arrives at that. So the distance of a state is what its next edges leave of theirs.
    private int[] beyondNextEdge(int[] away) {
        ArcTable forward = roads.baseArcs().forward();
        int[] beyond = away.clone();
        for (int state = 0; state < usual.states(); state++) {
            for (int arc = forward.first()[state]; arc < forward.first()[state + 1]; arc++) {
                int next = away[forward.arcs()[2 * arc]];
                if (next < FAR) {
                    beyond[state] = Math.min(beyond[state], next - forward.arcs()[2 * arc + 1]);
                }
            }
        }
        return beyond;
    }

    /// Looks at the ways up from one node, whose states go from `begin` to before `end`.
    private record NodeCheck(int begin, int end, ArcTable up, int[] away) {

        /// Says for each state by how much a way up, loops before it included, exceeds the distance of where it
        /// ends from the area, at most.
        void fill(long[] onwards) {
            int size = end - begin;
            long[][] loops = loops(size);
            for (int i = 0; i < size; i++) {
                onwards[begin + i] = NEVER;
                for (int j = 0; j < size; j++) {
                    long out = loops[i][j] < FAR ? most(begin + j) : NEVER;
                    if (out > NEVER) {
                        onwards[begin + i] = Math.max(onwards[begin + i], loops[i][j] + out);
                    }
                }
            }
        }

        /// Returns by how much an arc to a more important node exceeds that node's distance, at most.
        private long most(int state) {
            long most = NEVER;
            for (int arc = up.first()[state]; arc < up.first()[state + 1]; arc++) {
                int other = up.arcs()[2 * arc];
                if (other < begin || other >= end) {
                    most = Math.max(most, (long) up.arcs()[2 * arc + 1] - away[other]);
                }
            }
            return most;
        }

        /// Returns the weight of the shortest way between the node's own states along loops.
        private long[][] loops(int size) {
            long[][] loops = new long[size][size];
            boolean any = false;
            for (int i = 0; i < size; i++) {
                Arrays.fill(loops[i], FAR);
                loops[i][i] = 0;
                for (int arc = up.first()[begin + i]; arc < up.first()[begin + i + 1]; arc++) {
                    int other = up.arcs()[2 * arc] - begin;
                    if (other >= 0 && other < size) {
                        loops[i][other] = Math.min(loops[i][other], up.arcs()[2 * arc + 1]);
                        any = true;
                    }
                }
            }
            for (int via = 0; any && via < size; via++) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        loops[i][j] = Math.min(loops[i][j], loops[i][via] + loops[via][j]);
                    }
                }
            }
            return loops;
        }
    }

    /// Returns the arcs upwards and those down into the core.
    private ArcTable withValleys(ArcTable up, ArcTable down, Core core) {
        int[] nodeOf = usual.nodeOfState();
        var all = new ArcTableBuilder(usual.states());
        for (int state = 0; state < usual.states(); state++) {
            for (int arc = up.first()[state]; arc < up.first()[state + 1]; arc++) {
                all.add(
                        state,
                        up.arcs()[2 * arc],
                        up.arcs()[2 * arc + 1],
                        up.millis()[arc],
                        up.centimetres()[arc],
                        up.slots()[arc]);
            }
            for (int arc = down.first()[state]; arc < down.first()[state + 1]; arc++) {
                int above = down.arcs()[2 * arc];
                if (nodeOf[above] != nodeOf[state] && core.isFollowed(state, arc)) {
                    all.add(
                            above,
                            state,
                            down.arcs()[2 * arc + 1],
                            down.millis()[arc],
                            down.centimetres()[arc],
                            down.slots()[arc]);
                }
            }
        }
        return all.build();
    }
}
