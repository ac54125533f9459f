package io.depotdesk.data.carriersim;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What a simulator is started with.
///
/// @param seed decides prices, acceptance, movements and faults
/// @param speed how many times faster than life couriers move and carriers think
public record SimulatorSetup(long seed, double speed, List<CarrierTraits> carriers) {

    private static final double FASTEST = 100_000;

    public SimulatorSetup {
        carriers = List.copyOf(carriers);
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new IllegalArgumentException(
                    "A speed of %s is none from 0 to %.0f.".formatted(speed, FASTEST));
        }
        List<String> names = carriers.stream().map(CarrierTraits::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "Two carriers are called %s.".formatted(name));
                });
    }

    /// Returns one carrier of each language, as most are, each named after its language.
    public static SimulatorSetup usual(long seed) {
        return new SimulatorSetup(
                seed,
                1,
                Arrays.stream(ApiKind.values())
                        .map(api -> CarrierTraits.usual(api.word(), api))
                        .toList());
    }

    public SimulatorSetup at(double speed) {
        return new SimulatorSetup(seed, speed, carriers);
    }

    public SimulatorSetup with(List<CarrierTraits> carriers) {
        return new SimulatorSetup(seed, speed, carriers);
    }

    /// Reads a JSON file: `{"seed": 1, "speed": 60, "carriers": [{"name": "dash", "api": "doordash", "accepted": 0.8,
    /// "answer-lost": 0.05}]}`. Seed and speed may be left out, and every setting of a carrier but name and api.
    ///
    /// @throws IllegalArgumentException with a sentence for each mistake
    public static SimulatorSetup read(Path file) throws IOException {
        JsonNode root;
        try {
            root =
                    JsonMapper.builder()
                            .build()
                            .readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s is no JSON (line %d)."
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    e);
        }
        List<String> mistakes = new ArrayList<>();
        for (String name : root.propertyNames()) {
            if (!List.of("seed", "speed", "carriers").contains(name)) {
                mistakes.add(
                        "\"%s\" means nothing; there are seed, speed and carriers."
                                .formatted(name));
            }
        }
        List<CarrierTraits> carriers = new ArrayList<>();
        for (JsonNode each : root.path("carriers")) {
            try {
                carriers.add(carrier(each));
            } catch (IllegalArgumentException e) {
                mistakes.add(e.getMessage());
            }
        }
        if (carriers.isEmpty() && mistakes.isEmpty()) {
            mistakes.add("\"carriers\" holds none.");
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(
                    mistakes.stream()
                            .map(it -> file + ": " + it)
                            .collect(Collectors.joining(System.lineSeparator())));
        }
        return new SimulatorSetup(
                root.path("seed").asLong(1), root.path("speed").asDouble(1), carriers);
    }

    /// Writes what [#read] reads.
    public void write(Path file) throws IOException {
        var root = SimAnswer.object().put("seed", seed).put("speed", speed);
        var all = root.putArray("carriers");
        for (CarrierTraits it : carriers) {
            var one = all.addObject().put("name", it.name()).put("api", it.api().word());
            one.put("currency", it.currency());
            it.knobs().forEach((knob, value) -> one.put(knob.word(), value));
            it.faults().forEach((fault, share) -> one.put(fault.word(), share));
        }
        Files.writeString(
                file,
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root));
    }

    private static CarrierTraits carrier(JsonNode node) {
        String name = node.path("name").asString("");
        CarrierTraits traits =
                CarrierTraits.usual(name, ApiKind.named(node.path("api").asString("")));
        for (var setting : node.properties()) {
            if (!setting.getKey().equals("name") && !setting.getKey().equals("api")) {
                traits = traits.with(setting.getKey(), setting.getValue().asString(""));
            }
        }
        return traits;
    }

    /// Reads one carrier as it is written on a command line: `dash=doordash,accepted=0.8,answer-lost=0.05`.
    ///
    /// @throws IllegalArgumentException with a sentence for the first mistake
    public static CarrierTraits carrier(String text) {
        String[] parts = text.split(",");
        String[] first = parts[0].split("=", -1);
        if (first.length != 2) {
            throw new IllegalArgumentException(
                    "\"%s\" does not begin as dash=doordash does, with a name and a language."
                            .formatted(text));
        }
        CarrierTraits traits =
                CarrierTraits.usual(first[0].strip(), ApiKind.named(first[1].strip()));
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] setting = part.split("=", -1);
            if (setting.length != 2) {
                throw new IllegalArgumentException(
                        "Carrier %s: \"%s\" is no setting such as accepted=0.8."
                                .formatted(traits.name(), part));
            }
            traits = traits.with(setting[0].strip(), setting[1].strip());
        }
        return traits;
    }
}
