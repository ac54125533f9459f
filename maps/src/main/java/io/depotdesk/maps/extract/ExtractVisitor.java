package io.depotdesk.maps.extract;

import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;

import java.io.IOException;

/// Takes the objects of an extract in the order of the file: nodes, ways, relations. A kind that is not
/// overridden is not decoded at all when the reader can tell.
public interface ExtractVisitor {

    default void node(ReaderNode node) throws IOException {}

    default void way(ReaderWay way) throws IOException {}

    default void relation(ReaderRelation relation) throws IOException {}
}
