package io.depotdesk.maps.travel;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.storage.IntsRef;

import java.util.List;
import java.util.Map;

/// Notes for each direction of an edge whether traffic signals are met on it or at its end.
///
/// Signals are drawn either at the junction itself or at the stop line before it; the latter may say for
/// which direction they hold (`traffic_signals:direction`).
final class SignalParser implements TagParser {

    static final String KEY = "signal_ahead";

    private final BooleanEncodedValue signalAhead;

    private SignalParser(BooleanEncodedValue signalAhead) {
        this.signalAhead = signalAhead;
    }

    static ImportUnit importUnit() {
        return ImportUnit.create(
                KEY,
                properties -> new SimpleBooleanEncodedValue(KEY, true),
                (lookup, properties) -> new SignalParser(lookup.getBooleanEncodedValue(KEY)));
    }

    @Override
    public void handleWayTags(
            int edge, EdgeIntAccess access, ReaderWay way, IntsRef relationFlags) {
        List<Map<String, Object>> nodes = way.getTag("node_tags", List.of());
        boolean forward = false;
        boolean backward = false;
        for (int i = 0; i < nodes.size(); i++) {
            Map<String, Object> tags = nodes.get(i);
            if ("traffic_signals".equals(tags.get("highway"))) {
                Object direction = tags.get("traffic_signals:direction");
                forward |= i > 0 && !"backward".equals(direction);
                backward |= i < nodes.size() - 1 && !"forward".equals(direction);
            }
        }
        signalAhead.setBool(false, edge, access, forward);
        signalAhead.setBool(true, edge, access, backward);
    }
}
