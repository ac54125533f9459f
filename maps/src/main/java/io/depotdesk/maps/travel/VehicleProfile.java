package io.depotdesk.maps.travel;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.ADD;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.JsonFeatureCollection;
import com.graphhopper.util.TurnCostsConfig;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// A kind of vehicle for which every region is prepared.
///
/// Speeds and access come from GraphHopper's reading of the tags. What is said here is what the vehicle may
/// not pass and how it weighs time against distance.
public enum VehicleProfile {
    /// A delivery van up to 3.5 t. The default.
    VAN("van", TurnModel.VAN, "motorcar", "motor_vehicle") {
        @Override
        CustomModel model() {
            return vanModel().addToTurnPenalty(entersRestrictedRoad());
        }
    },
    /// The van without turn restrictions and turn times: quick estimates where legality does not matter.
    VAN_PLAIN("van_plain", null) {
        @Override
        CustomModel model() {
            return vanModel();
        }
    },
    /// A delivery truck: 12 t, 3.6 m high, 2.55 m wide, 10 m long.
    TRUCK("truck", TurnModel.TRUCK, "hgv", "motorcar", "motor_vehicle") {
        @Override
        CustomModel model() {
            return new CustomModel()
                    .setDistanceInfluence(DISTANCE_INFLUENCE)
                    .addToPriority(If("hgv == NO || !car_access", MULTIPLY, "0"))
                    .addToPriority(
                            If(
                                    "max_height < 3.6 || max_width < 2.55 || max_length < 10",
                                    MULTIPLY,
                                    "0"))
                    .addToPriority(
                            If("max_weight < 12 && max_weight_except == MISSING", MULTIPLY, "0"))
                    .addToSpeed(If("true", LIMIT, "car_average_speed * 0.9"))
                    .addToSpeed(If("true", LIMIT, "90"))
                    .addToTurnPenalty(entersRestrictedRoad());
        }
    },
    /// A cargo bike with electric help.
    BIKE("bike", null) {
        @Override
        CustomModel model() {
            return shipped("bike.json", "cargo_bike.json");
        }
    },
    /// The last metres on foot.
    FOOT("foot", null) {
        @Override
        CustomModel model() {
            return shipped("foot.json");
        }
    };

    /// Seconds that one kilometre less is worth; keeps ways from winding for a few seconds' gain. The value
    /// is GraphHopper's for cars.
    private static final double DISTANCE_INFLUENCE = 90;

    /// Everything the models above read from the tags of a way. Private roads stay open: deliveries go there.
    static final String ENCODED_VALUES =
            String.join(
                    ",",
                    "car_access|block_private=false",
                    "car_average_speed",
                    "road_access",
                    "hgv",
                    "max_height",
                    "max_width",
                    "max_length",
                    "max_weight",
                    "max_weight_except",
                    "bike_access",
                    "bike_priority",
                    "bike_average_speed",
                    "bike_road_access",
                    "roundabout",
                    "track_type",
                    "surface",
                    "get_off_bike",
                    "foot_access",
                    "foot_priority",
                    "foot_average_speed",
                    "foot_road_access",
                    "hike_rating",
                    "mtb_rating",
                    "country",
                    SignalParser.KEY,
                    "road_class");

    private final String id;
    private final @Nullable TurnModel turns;
    private final List<String> restrictedAs;

    /// @param turns what turns take, null if neither turns nor their restrictions count
    /// @param restrictedAs kinds of vehicle whose turn restrictions hold
    VehicleProfile(String id, @Nullable TurnModel turns, String... restrictedAs) {
        this.id = id;
        this.turns = turns;
        this.restrictedAs = List.of(restrictedAs);
    }

    /// Returns the profile whose order of contraction serves this one too, null if it needs its own. A good
    /// order costs more than the contraction itself.
    @Nullable VehicleProfile orderedLike() {
        return this == TRUCK ? VAN : null;
    }

    @Nullable TurnModel turns() {
        return turns;
    }

    private static CustomModel vanModel() {
        return new CustomModel()
                .setDistanceInfluence(DISTANCE_INFLUENCE)
                .addToPriority(If("!car_access", MULTIPLY, "0"))
                .addToPriority(If("max_height < 2.7 || max_width < 2.1", MULTIPLY, "0"))
                .addToSpeed(If("true", LIMIT, "car_average_speed"));
    }

    /// Private roads and those for residents or deliveries only serve the ends of a trip: entering one weighs
    /// much, leaving one nothing.
    private static Statement entersRestrictedRoad() {
        return If(
                "prev_road_access != road_access && (road_access == DESTINATION || road_access =="
                        + " CUSTOMERS || road_access == DELIVERY || road_access == PRIVATE)",
                ADD,
                "2000");
    }

    abstract CustomModel model();

    /// Returns the name under which it is asked for (`van`).
    public String id() {
        return id;
    }

    /// Returns the names of all profiles, the default first.
    public static List<String> ids() {
        return Arrays.stream(values()).map(VehicleProfile::id).toList();
    }

    /// Returns the profile named `id`.
    ///
    /// @throws IllegalArgumentException if there is none; names those there are
    public static VehicleProfile of(String id) {
        for (VehicleProfile profile : values()) {
            if (profile.id.equals(id)) {
                return profile;
            }
        }
        throw new IllegalArgumentException(
                "There is no vehicle profile \"%s\". Choose one of: %s."
                        .formatted(id, String.join(", ", ids())));
    }

    Profile graphHopperProfile() {
        Profile profile = new Profile(id).setCustomModel(model());
        return turns == null
                ? profile
                : profile.setTurnCostsConfig(new TurnCostsConfig(restrictedAs));
    }

    /// Returns one of the models that come with GraphHopper, merged from its `files`.
    private static CustomModel shipped(String... files) {
        Profile unresolved = new Profile("shipped");
        unresolved.getHints().remove(CustomModel.KEY);
        unresolved.putHint("custom_model_files", List.of(files));
        return GraphHopper.resolveCustomModelFiles(
                        "", List.of(unresolved), new JsonFeatureCollection())
                .getFirst()
                .getCustomModel();
    }
}
