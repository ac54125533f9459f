package io.depotdesk.maps.addresses;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;

import io.depotdesk.maps.extract.ExtractVisitor;
import io.depotdesk.maps.extract.Names;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The first pass over an extract: what the main pass has to know before it meets nodes and ways.
///
/// That is: which ways belong to relations that matter, which nodes end an interpolation, which house
/// belongs to which street by a relation, and which street names are other names of one street.
final class AddressSurvey implements ExtractVisitor {

    private final Words words;
    private final LongHashSet members = new LongHashSet();
    private final LongHashSet interpolationNodes = new LongHashSet();
    private final LongObjectHashMap<String> streetOfNode = new LongObjectHashMap<>();
    private final LongObjectHashMap<String> streetOfWay = new LongObjectHashMap<>();
    private final Set<String> mainKeys = new HashSet<>();
    private final Map<String, String> aliases = new HashMap<>();

    AddressSurvey(Words words) {
        this.words = words;
    }

    @Override
    public void way(ReaderWay way) {
        if (way.hasTag("addr:interpolation")) {
            for (int i = 0; i < way.getNodes().size(); i++) {
                interpolationNodes.add(way.getNodes().get(i));
            }
        }
        if (way.hasTag("highway") && way.hasTag("name")) {
            List<String> names = Names.of(way.getTags());
            if (names.isEmpty()) {
                return;
            }
            String main = words.key(names.getFirst());
            mainKeys.add(main);
            for (String other : names.subList(1, names.size())) {
                aliases.putIfAbsent(words.key(other), main);
            }
        }
    }

    @Override
    public void relation(ReaderRelation relation) {
        if (relation.hasTag("type", "associatedStreet", "street")) {
            associate(relation);
        }
        if (isArea(relation) || isAddressed(relation)) {
            for (ReaderRelation.Member member : relation.getMembers()) {
                if (member.getType() == ReaderElement.Type.WAY) {
                    members.add(member.getRef());
                }
            }
        }
    }

    private void associate(ReaderRelation relation) {
        String street = relation.getTag("name", relation.getTag("addr:street", ""));
        if (street.isBlank()) {
            return;
        }
        for (ReaderRelation.Member member : relation.getMembers()) {
            if (!member.getRole().equals("street")) {
                switch (member.getType()) {
                    case NODE -> streetOfNode.put(member.getRef(), street);
                    case WAY -> streetOfWay.put(member.getRef(), street);
                    default -> {}
                }
            }
        }
    }

    static boolean isArea(ReaderRelation relation) {
        return relation.hasTag("boundary", "administrative", "postal_code")
                && relation.hasTag("type", "boundary", "multipolygon");
    }

    static boolean isAddressed(ReaderRelation relation) {
        return relation.hasTag("type", "multipolygon", "building")
                && (relation.hasTag("name") || relation.hasTag("addr:housenumber"));
    }

    boolean isMember(long way) {
        return members.contains(way);
    }

    boolean isInterpolationNode(long node) {
        return interpolationNodes.contains(node);
    }

    @Nullable String streetOfNode(long node) {
        return streetOfNode.get(node);
    }

    @Nullable String streetOfWay(long way) {
        return streetOfWay.get(way);
    }

    /// Returns the key of the street's local name for the key of any of its names.
    String mainKey(String key) {
        return mainKeys.contains(key) ? key : aliases.getOrDefault(key, key);
    }
}
