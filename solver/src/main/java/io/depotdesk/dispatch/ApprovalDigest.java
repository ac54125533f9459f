package io.depotdesk.dispatch;

import io.depotdesk.dispatch.ActEffects.Change;
import io.depotdesk.dispatch.ActEffects.Place;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.words.OwnWords;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The fingerprint to which an approval is bound: who asked, for what, and everything that it does to the day,
/// with where each shipment concerned was and how late. What happens elsewhere in the day does not change it.
///
/// SHA-256 of a text in UTF-16, big-endian: one line for the person, one for the act, one for the cost, one for each change of the plan
/// and one for each other;
/// every value with its length before it, so that no two acts share a text. For what somebody typed stands the unit in
/// which they did, so that it is the same after it was erased.
final class ApprovalDigest {

    private final StringBuilder text = new StringBuilder();

    private ApprovalDigest() {}

    static String of(String by, Asked asked, ActEffects effects, List<String> besides) {
        var digest = new ApprovalDigest();
        digest.line("by", by);
        switch (asked) {
            case Asked.Move it ->
                    digest.line(
                            "move",
                            it.shipment(),
                            it.from(),
                            it.to(),
                            it.position(),
                            it.overrideReason());
            case Asked.Give it ->
                    digest.line("give", it.shipment(), it.carrier(), it.overrideReason());
            case Asked.TakeBack it -> digest.line("take back", it.sequence());
            case Asked.Answer it -> digest.answer(it);
        }
        digest.line("cents", effects.extraCents());
        for (Change change : effects.changes()) {
            digest.line(
                    "change",
                    change.shipment(),
                    place(change.before()),
                    change.before().late().toMillis(),
                    place(change.after()),
                    change.after().late().toMillis());
        }
        besides.forEach(line -> digest.line("besides", line));
        return digest.sha256();
    }

    private void answer(Asked.Answer it) {
        CaseOption option = it.option();
        line(
                "answer",
                it.caseId(),
                it.number(),
                it.overrideReason(),
                option.label(),
                option.effect(),
                option.extraCents(),
                option.effects().promisesBroken(),
                option.effects().latest().toMillis(),
                option.effects().movedStops(),
                option.effects().tier());
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.OnRoute on -> "vehicle " + on.vehicle();
            case Place.AtCarrier at -> "carrier " + at.carrier();
            case Place.Nowhere _ -> "nobody";
        };
    }

    private void line(@Nullable Object... values) {
        for (Object value : values) {
            String word = OwnWords.unspoken(String.valueOf(value));
            text.append(word.length()).append(':').append(word);
        }
        text.append('\n');
    }

    private String sha256() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < text.length(); i++) {
                sha.update((byte) (text.charAt(i) >> 8));
                sha.update((byte) text.charAt(i));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
