package io.depotdesk.data.journal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a journal looks like from the first byte to the last.
///
/// @param place its folder
/// @param segments number of files
/// @param bytes length of their content, without the room kept free
/// @param frames number of whole frames in their right places
/// @param units number of units among them
/// @param lastSequence of the last unit, 0 if there is none
/// @param digest of the last frame, in hex; it vouches for everything before it
/// @param closedInOrder whether the last writer closed it; else it crashed or is still at work
/// @param tornBytes length of what stands behind the last whole frame, 0 if nothing
/// @param damage where the journal is damaged, null if it is not
/// @param checkpoints number of signatures that are right
/// @param signedUpTo last unit that a signature vouches for
/// @param signers fingerprints of the keys they were made with; more than one if the desk got a new key
/// @param signatureProblem the first signature that does not fit, null if all do
/// @param foldProblem why the day cannot be restored from the units, null if it can
/// @param stateDigest of the day that the units fold to, in hex; empty if they don't
public record JournalCheck(
        String place,
        int segments,
        long bytes,
        long frames,
        long units,
        long lastSequence,
        String digest,
        boolean closedInOrder,
        long tornBytes,
        @Nullable JournalDamage damage,
        long checkpoints,
        long signedUpTo,
        List<String> signers,
        @Nullable String signatureProblem,
        @Nullable String foldProblem,
        String stateDigest) {

    public JournalCheck {
        signers = List.copyOf(signers);
    }

    /// Returns whether everything is as it was written.
    public boolean isSound() {
        return damage == null && signatureProblem == null && foldProblem == null;
    }

    /// Returns the findings in a few lines for a person.
    public String text() {
        var lines = new StringBuilder();
        lines.append(
                "%s: %d units in %d frames, %d files, %,d bytes.%n"
                        .formatted(place, units, frames, segments, bytes));
        lines.append("Last unit %d, digest %s.%n".formatted(lastSequence, digest));
        lines.append(
                "%d checkpoints, signed up to unit %d with the key %s.%n"
                        .formatted(
                                checkpoints,
                                signedUpTo,
                                signers.isEmpty() ? "–" : String.join(", ", signers)));
        if (tornBytes > 0) {
            lines.append(
                    ("%,d bytes behind the last unit were being written when the desk stopped, or"
                         + " are being written now. Nobody was told of them; the next start sets"
                         + " them aside.%n")
                            .formatted(tornBytes));
        } else if (damage == null && !closedInOrder && units > 0) {
            lines.append(
                    "It was not closed: the desk is at work or was stopped short.%n".formatted());
        }
        if (damage != null) {
            lines.append(damage.message()).append(System.lineSeparator());
        }
        if (signatureProblem != null) {
            lines.append(signatureProblem).append(System.lineSeparator());
        }
        if (foldProblem != null) {
            lines.append(foldProblem).append(System.lineSeparator());
        }
        lines.append(isSound() ? "The journal is sound." : "The journal is NOT sound.");
        return lines.toString();
    }
}
