package io.depotdesk.data.journal;

import io.depotdesk.dispatch.DayFacts;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.UndoableAct;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.People;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A fingerprint of a state of the day: equal for equal states, on any machine; the order of shipments
/// and cases is part of it. Not for use by many threads; it remembers the fingerprints of parts that
/// successive states share.
public final class StateDigest {

    private final JsonMapper mapper = DomainJson.mapper();
    private Map<Object, byte[]> known = new IdentityHashMap<>();
    private Map<Object, byte[]> used = new IdentityHashMap<>();

    private record Head(
            long sequence,
            Instant at,
            DispatchState.@Nullable Day day,
            DayFacts facts,
            DispatchPolicy policy,
            People people,
            DispatchState.@Nullable ReplanWish replanWanted) {}

    private record Act(long sequence, String label) {}

    /// Returns the SHA-256 of `state` in hex.
    public String of(DispatchState state) {
        used = new IdentityHashMap<>();
        MessageDigest sha = FrameFormat.sha256();
        sha.update(
                mapper.writeValueAsBytes(
                        new Head(
                                state.sequence(),
                                state.at(),
                                state.day(),
                                state.facts(),
                                state.policy(),
                                state.people(),
                                state.replanWanted())));
        sha.update(part(state.content()));
        for (DecisionRecord decision : state.decisions()) {
            sha.update(part(decision));
        }
        acts(sha, state.undo());
        acts(sha, state.redo());
        known = used;
        return HexFormat.of().formatHex(sha.digest());
    }

    private void acts(MessageDigest sha, List<UndoableAct> acts) {
        sha.update((byte) 1);
        for (UndoableAct act : acts) {
            sha.update(mapper.writeValueAsBytes(new Act(act.sequence(), act.label())));
            sha.update(part(act.other()));
        }
    }

    private byte[] part(Object value) {
        byte[] digest = known.get(value);
        if (digest == null) {
            digest = used.get(value);
        }
        if (digest == null) {
            digest = FrameFormat.sha256().digest(mapper.writeValueAsBytes(value));
        }
        used.put(value, digest);
        return digest;
    }
}
