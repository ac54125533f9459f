package io.depotdesk.data.journal;

import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.place.AddressCandidate;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// The texts that say who somebody is and where they live. In the journal they are `{"sealed":"17.…"}`, under
/// the key of the shipment that they belong to; erasing that key turns them into [#ERASED] wherever they stand.
///
/// Numbers of shipments and orders stay, and so do places as coordinates: every decision rests on them.
final class PersonalText {

    /// What is read in place of a text whose key was destroyed.
    static final String ERASED = "erased";

    private static final String SEALED = "sealed";

    private static final Map<Class<?>, Set<String>> COMPONENTS =
            Map.of(
                    Consignee.class, Set.of("name", "phone", "email"),
                    Destination.Located.class, Set.of("addressText"),
                    Destination.InReview.class, Set.of("addressText"),
                    AddressCandidate.class, Set.of("label"),
                    Shipment.class, Set.of("notes"));

    private PersonalText() {}

    /// Returns whether the component `name` of the record `type` is one.
    static boolean isOne(Class<?> type, String name) {
        return COMPONENTS.getOrDefault(type, Set.of()).contains(name);
    }

    /// Seals under the key of the shipment that the nearest record around it names.
    static final class Writer extends ValueSerializer<String> {

        private static final ClassValue<RecordComponent[]> SHIPMENT_OF =
                new ClassValue<>() {
                    @Override
                    protected RecordComponent[] computeValue(Class<?> type) {
                        return type.isRecord()
                                ? Arrays.stream(type.getRecordComponents())
                                        .filter(each -> each.getType() == ShipmentId.class)
                                        .toArray(RecordComponent[]::new)
                                : new RecordComponent[0];
                    }
                };

        private final SubjectKeys keys;

        Writer(SubjectKeys keys) {
            this.keys = keys;
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializationContext context) {
            if (text.isEmpty()) {
                out.writeString(text);
                return;
            }
            out.writeStartObject();
            out.writeStringProperty(SEALED, keys.seal(subject(out.streamWriteContext()), text));
            out.writeEndObject();
        }

        private static String subject(TokenStreamContext innermost) {
            @Nullable TokenStreamContext at = innermost;
            while (at != null) {
                Object around = at.currentValue();
                if (around != null && SHIPMENT_OF.get(around.getClass()).length > 0) {
                    return shipment(around, SHIPMENT_OF.get(around.getClass())[0]);
                }
                at = at.getParent();
            }
            throw new IllegalStateException(
                    "Personal data that belongs to no shipment cannot be written.");
        }

        private static String shipment(Object record, RecordComponent component) {
            try {
                return ((ShipmentId) component.getAccessor().invoke(record)).value();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read.", e);
            }
        }
    }

    /// Reads sealed texts, and bare ones as older versions wrote them.
    static final class Reader extends ValueDeserializer<String> {

        private final SubjectKeys keys;

        Reader(SubjectKeys keys) {
            this.keys = keys;
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                return in.getString();
            }
            in.nextToken();
            boolean named = SEALED.equals(in.currentName());
            in.nextToken();
            String sealed = in.getString();
            if (!named || in.nextToken() != JsonToken.END_OBJECT) {
                return context.reportInputMismatch(
                        this, "it holds no sealed text where one is due");
            }
            try {
                return keys.open(sealed).orElse(ERASED);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }
}
