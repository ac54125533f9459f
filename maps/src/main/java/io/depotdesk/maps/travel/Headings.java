package io.depotdesk.maps.travel;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;

/// The direction in which each edge leaves its nodes, in degrees clockwise from north.
///
/// Taken over the first metres, because the last point before a junction is often a drawing detail.
final class Headings {

    private static final double OVER_METRES = 12;
    private static final double METRES_PER_DEGREE = 111_195;

    private final float[] leaving;

    Headings(BaseGraph graph) {
        leaving = new float[2 * graph.getEdges()];
        AllEdgesIterator edge = graph.getAllEdges();
        while (edge.next()) {
            PointList shape = edge.fetchWayGeometry(FetchMode.ALL);
            leaving[2 * edge.getEdge()] = heading(shape, 0, 1);
            leaving[2 * edge.getEdge() + 1] = heading(shape, shape.size() - 1, -1);
        }
    }

    private static float heading(PointList shape, int from, int step) {
        double scale = StrictMath.cos(StrictMath.toRadians(shape.getLat(from)));
        double east = 0;
        double north = 0;
        for (int i = from + step; i >= 0 && i < shape.size(); i += step) {
            east = (shape.getLon(i) - shape.getLon(from)) * scale * METRES_PER_DEGREE;
            north = (shape.getLat(i) - shape.getLat(from)) * METRES_PER_DEGREE;
            if (east * east + north * north >= OVER_METRES * OVER_METRES) {
                break;
            }
        }
        return (float) StrictMath.toDegrees(StrictMath.atan2(east, north));
    }

    /// Returns the angle from one edge into the next, positive to the right, above -180 up to 180.
    ///
    /// @param inKey the edge and direction driven to the junction
    /// @param outKey the edge and direction driven from it
    double turn(int inKey, int outKey) {
        double arriving = leaving[inKey ^ 1] + 180;
        double angle = (leaving[outKey] - arriving) % 360;
        if (angle > 180) {
            return angle - 360;
        }
        return angle <= -180 ? angle + 360 : angle;
    }
}
