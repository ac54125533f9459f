package io.depotdesk.data.carriertrial;

/// How often a line does what to what passes it; shares from 0 to 1.
///
/// @param requestLost a request does not arrive, its connection is cut
/// @param requestLate a request arrives later, perhaps when nobody waits for its answer any more
/// @param requestTwice a request arrives twice
/// @param answerLost it was done, and the connection is cut
/// @param answerLate the answer comes late
/// @param answerOld in place of the answer to a question, that to the same question before comes again
record LineFaults(
        double requestLost,
        double requestLate,
        double requestTwice,
        double answerLost,
        double answerLate,
        double answerOld) {

    static final LineFaults NONE = new LineFaults(0, 0, 0, 0, 0, 0);
    static final LineFaults ROUGH = new LineFaults(0.04, 0.04, 0.04, 0.06, 0.04, 0.03);
}
