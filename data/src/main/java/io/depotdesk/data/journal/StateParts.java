package io.depotdesk.data.journal;

import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.DayContent;
import io.depotdesk.dispatch.DayFacts;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.UndoableAct;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.watch.ExceptionCase;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// A state as a row of parts, each of which is written once however often the state holds it: the two hundred
/// acts that can be undone differ in a route or two, and a thousand shipments are refused by the same forty
/// vehicles in a few hundred ways.
///
/// Parts refer to earlier ones by their place in the row, from 0; −1 is an absent value. A part begins with
/// its kind. 0: a value as JSON (times as seconds since 1970), with its length (4 bytes). 1: a record, with the number of its components (4)
/// and the name (2 bytes length, UTF-8) and part (4) of each. 2: a list, with its size (4) and the part of each
/// element (4). 3: a map, with its size (4) and the parts of each key and value (4 + 4). The last part is the
/// state. Personal texts are sealed as in the journal.
final class StateParts {

    static final int VALUE = 0;
    static final int RECORD = 1;
    static final int LIST = 2;
    static final int MAP = 3;
    static final int ABSENT = -1;

    /// Records whose components are parts of their own.
    static final Set<Class<?>> DIVIDED =
            Set.of(
                    DispatchState.class,
                    DayContent.class,
                    DayFacts.class,
                    UndoableAct.class,
                    Plan.class,
                    Outsourced.class,
                    Unserved.class,
                    ExceptionCase.class);

    private final JsonMapper mapper;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> same = new IdentityHashMap<>();
    private final Map<ByteBuffer, Integer> written = new HashMap<>();
    private int count;

    private StateParts(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// Returns `state` as bytes.
    ///
    /// @param keys hide personal data; they have to be durable before the bytes are
    static byte[] of(DispatchState state, SubjectKeys keys) {
        var parts = new StateParts(DomainJson.compact(keys));
        try {
            parts.add(state);
            return parts.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
    }

    private int add(@Nullable Object value) throws IOException {
        if (value == null) {
            return ABSENT;
        }
        Integer known = same.get(value);
        if (known != null) {
            return known;
        }
        int part =
                switch (value) {
                    case Map<?, ?> map -> addMap(map);
                    case Collection<?> list -> addList(list);
                    case Record each when DIVIDED.contains(each.getClass()) -> addRecord(each);
                    default -> addValue(value);
                };
        same.put(value, part);
        return part;
    }

    private int addValue(Object value) throws IOException {
        byte[] json = mapper.writeValueAsBytes(value);
        // Equal values would not do: maps in another order are equal, too.
        Integer known = written.putIfAbsent(ByteBuffer.wrap(json), count);
        if (known != null) {
            return known;
        }
        out.writeByte(VALUE);
        out.writeInt(json.length);
        out.write(json);
        return count++;
    }

    private int addRecord(Record value) throws IOException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        int[] parts = new int[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = add(component(value, components[i]));
        }
        out.writeByte(RECORD);
        out.writeInt(parts.length);
        for (int i = 0; i < parts.length; i++) {
            out.writeUTF(components[i].getName());
            out.writeInt(parts[i]);
        }
        return count++;
    }

    private int addList(Collection<?> values) throws IOException {
        int[] parts = new int[values.size()];
        int i = 0;
        for (Object value : values) {
            parts[i++] = add(value);
        }
        return addAll(LIST, parts.length, parts);
    }

    private int addMap(Map<?, ?> map) throws IOException {
        int[] parts = new int[2 * map.size()];
        int i = 0;
        for (var entry : map.entrySet()) {
            parts[i++] = add(entry.getKey());
            parts[i++] = add(entry.getValue());
        }
        return addAll(MAP, map.size(), parts);
    }

    private int addAll(int kind, int size, int[] parts) throws IOException {
        out.writeByte(kind);
        out.writeInt(size);
        for (int part : parts) {
            out.writeInt(part);
        }
        return count++;
    }

    private static @Nullable Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read.", e);
        }
    }
}
