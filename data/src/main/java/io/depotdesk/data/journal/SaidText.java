package io.depotdesk.data.journal;

import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.domain.words.OwnWords.Piece;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

import java.util.ArrayList;
import java.util.List;

/// Any text, with what people typed sealed in it: `{"said":["Rejected: ",1042,"17.…","."]}`, where a number is the unit
/// in which the words sealed behind it were typed. All words of one unit are under one key, wherever they are repeated;
/// erasing it turns them into [PersonalText#ERASED]. A text without such words is a bare string.
final class SaidText {

    private static final String SAID = "said";

    private SaidText() {}

    /// Returns under whose key the words typed in `unit` are: no shipment has such a number.
    static String subject(long unit) {
        return OwnWords.typedIn(unit, "said");
    }

    /// Returns what makes all texts be written and read so.
    static SimpleModule module(SubjectKeys keys) {
        return new SimpleModule()
                .addSerializer(String.class, new Writer(keys))
                .addDeserializer(String.class, new Reader(keys));
    }

    private static final class Writer extends ValueSerializer<String> {

        private final SubjectKeys keys;

        Writer(SubjectKeys keys) {
            this.keys = keys;
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializationContext context) {
            if (!OwnWords.areIn(text)) {
                out.writeString(text);
                return;
            }
            out.writeStartObject();
            out.writeArrayPropertyStart(SAID);
            for (Piece piece : OwnWords.pieces(text)) {
                if (piece.unit() == 0) {
                    out.writeString(piece.text());
                } else {
                    out.writeNumber(piece.unit());
                    out.writeString(keys.seal(subject(piece.unit()), piece.text()));
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<String> {

        private final SubjectKeys keys;

        Reader(SubjectKeys keys) {
            this.keys = keys;
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                return in.getString();
            }
            if (in.currentToken() != JsonToken.START_OBJECT
                    || !SAID.equals(in.nextName())
                    || in.nextToken() != JsonToken.START_ARRAY) {
                return context.reportInputMismatch(this, "it holds no text where one is due");
            }
            List<Piece> pieces = new ArrayList<>();
            long unit = 0;
            for (JsonToken token = in.nextToken();
                    token != JsonToken.END_ARRAY;
                    token = in.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    unit = in.getLongValue();
                } else {
                    pieces.add(new Piece(unit, unit == 0 ? in.getString() : opened(in, context)));
                    unit = 0;
                }
            }
            in.nextToken();
            return OwnWords.joined(pieces);
        }

        private String opened(JsonParser in, DeserializationContext context) {
            try {
                return keys.open(in.getString()).orElse(PersonalText.ERASED);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }
}
