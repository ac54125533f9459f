package io.depotdesk.data.carriertrial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The figures of a tender trial while it runs.
final class TrialTally {

    int days;
    int kills;
    int killsDuringStart;
    int shipments;
    long offers;
    long bookings;
    long standing;
    int bookedOnce;
    int ownRoute;
    int openlyUnbooked;
    int openlyUnknown;
    int doubled;
    int both;
    int stray;
    int unknownToDesk;
    int fiction;
    long requests;
    long disturbed;
    final List<String> problems = new ArrayList<>();
    private final Set<String> givenUp = new HashSet<>();

    void problem(String what) {
        if (problems.size() < TenderTrialReport.MOST_PROBLEMS) {
            problems.add(what);
        }
    }

    void isGivenUp(String carrier, String reference) {
        givenUp.add(carrier + "/" + reference);
    }

    boolean givenUp(String carrier, String reference) {
        return givenUp.contains(carrier + "/" + reference);
    }

    TenderTrialReport report(Duration took) {
        return new TenderTrialReport(
                days,
                kills,
                killsDuringStart,
                shipments,
                offers,
                requests,
                disturbed,
                bookings,
                standing,
                bookedOnce,
                ownRoute,
                openlyUnbooked,
                openlyUnknown,
                doubled,
                both,
                stray,
                unknownToDesk,
                fiction,
                took,
                problems);
    }
}
