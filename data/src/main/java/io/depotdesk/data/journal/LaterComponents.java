package io.depotdesk.data.journal;

import com.fasterxml.jackson.annotation.JacksonInject;

import io.depotdesk.policy.ApprovalRules;
import io.depotdesk.policy.DispatchPolicy;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.InjectableValues;

import java.util.Map;

/// Components that records got after journals had been written without them, and what is read where they are
/// missing.
final class LaterComponents {

    private static final Map<String, Object> USUAL =
            Map.of(id(DispatchPolicy.class, "approvals"), ApprovalRules.USUAL);

    private LaterComponents() {}

    /// Returns how a component is read, null if it has always been there.
    static JacksonInject.@Nullable Value injected(Class<?> record, String component) {
        String id = id(record, component);
        return USUAL.containsKey(id) ? JacksonInject.Value.construct(id, true, true) : null;
    }

    static InjectableValues values() {
        var values = new InjectableValues.Std();
        USUAL.forEach(values::addValue);
        return values;
    }

    private static String id(Class<?> record, String component) {
        return record.getSimpleName() + "." + component;
    }
}
