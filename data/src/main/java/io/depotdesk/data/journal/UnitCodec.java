package io.depotdesk.data.journal;

import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/// Journal units as JSON and back. Safe for use by many threads.
///
/// `{"v":1,"sequence":7,"takenAt":"2026-…Z","report":{"kind":"ReplanAsked",…},"conclusions":[{"kind":…},…]}`
///
/// Personal texts are sealed: [PersonalText].
///
/// A change to a record that is journalled, be it a name, raises [#VERSION] and teaches [#decode] the older
/// form; the golden units in the tests keep us to that.
public final class UnitCodec {

    /// The version that is written.
    public static final int VERSION = 1;

    private final JsonMapper mapper;

    private record Envelope(
            int v, long sequence, Instant takenAt, Reported report, List<Concluded> conclusions) {}

    /// @param keys under which personal data is written
    public UnitCodec(SubjectKeys keys) {
        this.mapper = DomainJson.mapper(keys);
    }

    /// Returns `unit` as UTF-8 JSON. Equal units are equal bytes, except for what is sealed.
    public byte[] encode(JournalUnit unit) {
        return mapper.writeValueAsBytes(
                new Envelope(
                        VERSION,
                        unit.sequence(),
                        unit.takenAt(),
                        unit.report(),
                        unit.conclusions()));
    }

    /// Returns the unit that `json` holds.
    ///
    /// @param sequence the sequence it stands at, for the message
    /// @throws UnreadableUnitException if this version cannot read it
    public JournalUnit decode(long sequence, byte[] json) {
        Envelope read;
        try {
            read = mapper.readValue(json, Envelope.class);
        } catch (JacksonException e) {
            throw new UnreadableUnitException(sequence, reason(json, e), e);
        }
        if (read.v != VERSION) {
            throw new UnreadableUnitException(sequence, otherVersion(read.v), null);
        }
        if (read.sequence != sequence) {
            throw new UnreadableUnitException(
                    sequence, "it says that it is unit " + read.sequence, null);
        }
        return new JournalUnit(read.sequence, read.takenAt, read.report, read.conclusions);
    }

    /// Returns the name under which a report or conclusion is journalled.
    public static String kind(Object event) {
        return event.getClass().getSimpleName();
    }

    private String reason(byte[] json, JacksonException problem) {
        int version = version(json);
        if (version > VERSION) {
            return otherVersion(version);
        }
        if (problem instanceof InvalidTypeIdException unknown) {
            return "it holds a %s of unknown kind \"%s\""
                    .formatted(
                            unknown.getBaseType().getRawClass().getSimpleName(),
                            unknown.getTypeId());
        }
        return problem.getOriginalMessage();
    }

    private int version(byte[] json) {
        try {
            JsonNode tree = mapper.readTree(json);
            return tree.path("v").asInt(0);
        } catch (JacksonException e) {
            return 0; // Not even JSON: the first problem says more.
        }
    }

    private static String otherVersion(int version) {
        return "it is written in version %d, this Depotdesk knows version %d; open it with a newer one"
                .formatted(version, VERSION);
    }
}
