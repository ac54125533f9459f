package io.depotdesk.data.policies;

import io.depotdesk.learning.LatenessPrice;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.policy.TotalLimits;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Reads a policy from JSON with comments. A file with a fault is refused as a whole, with all of its faults.
public final class PolicyFile {

    private static final String SHIPPED = "house-policy.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private PolicyFile() {}

    /// Returns the policy in `file`.
    ///
    /// @throws PolicyRefusedException if it cannot be read, a rule lacks guidance or an example fails
    public static DispatchPolicy read(Path file) {
        try {
            return checked(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new PolicyRefusedException(
                    file.toString(), List.of("It cannot be read: " + e.getMessage()));
        }
    }

    /// Returns the policy that comes with the program.
    public static DispatchPolicy shipped() {
        try (InputStream in =
                Objects.requireNonNull(PolicyFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return checked(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DispatchPolicy checked(String name, String text) {
        DispatchPolicy policy;
        try {
            policy = MAPPER.treeToValue(withDefaults(MAPPER.readTree(text)), DispatchPolicy.class);
        } catch (JacksonException e) {
            throw new PolicyRefusedException(
                    name,
                    List.of(
                            "Line %d: %s"
                                    .formatted(
                                            e.getLocation() == null
                                                    ? 0
                                                    : e.getLocation().getLineNr(),
                                            e.getOriginalMessage())));
        }
        List<String> faults = policy.faults();
        if (!faults.isEmpty()) {
            throw new PolicyRefusedException(name, faults);
        }
        return policy;
    }

    /// A policy need not say anything about offers to carriers, what their lateness counts for, or many small acts.
    private static JsonNode withDefaults(JsonNode policy) {
        if (policy instanceof ObjectNode object && !object.has("tendering")) {
            object.set("tendering", MAPPER.valueToTree(TenderRules.NEVER));
        }
        if (policy.path("approvals") instanceof ObjectNode approvals && !approvals.has("totals")) {
            approvals.set("totals", MAPPER.valueToTree(TotalLimits.NONE));
        }
        if (policy instanceof ObjectNode object && !object.has("lateness")) {
            object.set("lateness", MAPPER.valueToTree(LatenessPrice.NOTHING));
        }
        return policy;
    }
}
