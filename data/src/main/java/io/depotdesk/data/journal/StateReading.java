package io.depotdesk.data.journal;

import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.DispatchState;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what [StateParts] wrote. Whatever it cannot make sense of, be it that records have other components by
/// now, is an [IOException]: then the state is folded from the journal instead.
final class StateReading {

    private final JsonMapper mapper;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Made[] made = new Made[0];
    private final Map<JavaType, ObjectReader> readers = new HashMap<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    /// @param json of a value
    /// @param names of a record's components
    /// @param refs parts that it consists of
    private record Part(int kind, byte[] json, List<String> names, int[] refs) {}

    /// What was made of a part, and as what; the same bytes may be read as another type elsewhere.
    private record Made(JavaType type, Object value, @Nullable Made before) {}

    /// How a record is made; looked up once for thousands of them.
    private record Shape(List<String> names, List<JavaType> types, Constructor<?> constructor) {}

    private StateReading(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static DispatchState state(byte[] bytes, SubjectKeys keys) throws IOException {
        var reading = new StateReading(DomainJson.compact(keys));
        try {
            reading.read(new DataInputStream(new ByteArrayInputStream(bytes)));
            reading.made = new Made[reading.parts.size()];
            Object state =
                    reading.make(
                            reading.parts.size() - 1,
                            reading.mapper.constructType(DispatchState.class));
            if (state instanceof DispatchState whole) {
                return whole;
            }
            throw new IOException("there is no state in it");
        } catch (JacksonException
                | ReflectiveOperationException
                | ClassCastException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            throw new IOException("it is of another form: " + e.getMessage(), e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        while (in.available() > 0) {
            int kind = in.readByte();
            int size = in.readInt();
            parts.add(
                    switch (kind) {
                        case StateParts.VALUE ->
                                new Part(kind, in.readNBytes(size), List.of(), new int[0]);
                        case StateParts.RECORD -> {
                            List<String> names = new ArrayList<>();
                            int[] refs = new int[size];
                            for (int i = 0; i < size; i++) {
                                names.add(in.readUTF());
                                refs[i] = in.readInt();
                            }
                            yield new Part(kind, new byte[0], names, refs);
                        }
                        case StateParts.LIST -> refs(in, kind, size);
                        case StateParts.MAP -> refs(in, kind, 2 * size);
                        default -> throw new IOException("there is no part of kind " + kind);
                    });
        }
    }

    private static Part refs(DataInputStream in, int kind, int size) throws IOException {
        int[] refs = new int[size];
        for (int i = 0; i < size; i++) {
            refs[i] = in.readInt();
        }
        return new Part(kind, new byte[0], List.of(), refs);
    }

    private @Nullable Object make(int ref, JavaType type) throws ReflectiveOperationException {
        if (ref == StateParts.ABSENT) {
            return null;
        }
        for (Made each = made[ref]; each != null; each = each.before) {
            if (each.type.equals(type)) {
                return each.value;
            }
        }
        Object value = make(parts.get(ref), type);
        made[ref] = new Made(type, value, made[ref]);
        return value;
    }

    private Object make(Part part, JavaType type) throws ReflectiveOperationException {
        return switch (part.kind) {
            case StateParts.VALUE ->
                    readers.computeIfAbsent(type, mapper::readerFor).readValue(part.json);
            case StateParts.RECORD -> record(part, type.getRawClass());
            case StateParts.LIST -> {
                List<Object> list = new ArrayList<>(part.refs.length);
                for (int ref : part.refs) {
                    list.add(make(ref, type.getContentType()));
                }
                yield Collections.unmodifiableList(list);
            }
            default -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < part.refs.length; i += 2) {
                    map.put(
                            make(part.refs[i], type.getKeyType()),
                            make(part.refs[i + 1], type.getContentType()));
                }
                yield Collections.unmodifiableSequencedMap((LinkedHashMap<?, ?>) map);
            }
        };
    }

    private Object record(Part part, Class<?> type) throws ReflectiveOperationException {
        Shape shape = shapes.get(type);
        if (shape == null) {
            shape = shape(type);
            shapes.put(type, shape);
        }
        if (!StateParts.DIVIDED.contains(type) || !shape.names.equals(part.names)) {
            throw new IllegalArgumentException(
                    "%s has %s, not %s".formatted(type.getSimpleName(), shape.names, part.names));
        }
        @Nullable Object[] values = new Object[shape.types.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = make(part.refs[i], shape.types.get(i));
        }
        return shape.constructor.newInstance(values);
    }

    private Shape shape(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is no record");
        }
        List<String> names = new ArrayList<>();
        List<JavaType> types = new ArrayList<>();
        Class<?>[] raw = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            names.add(components[i].getName());
            types.add(mapper.constructType(components[i].getGenericType()));
            raw[i] = components[i].getType();
        }
        return new Shape(names, types, type.getConstructor(raw));
    }
}
