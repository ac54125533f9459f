package io.depotdesk.data.carriertrial;

import java.time.Duration;
import java.util.List;

/// What came of offering goods over a rough line from desks that are killed.
///
/// @param days how many days it took
/// @param kills how often a desk was killed
/// @param killsDuringStart how many of the kills came before it was ready
/// @param offers how many offers the desks made
/// @param requests how many requests the line saw
/// @param disturbed how many times it lost, delayed, doubled or mixed something up
/// @param bookings how many the carriers ever made
/// @param standing how many of them stand in the end
/// @param bookedOnce shipments with exactly one booking
/// @param ownRoute shipments on own vehicles
/// @param openlyUnbooked shipments at nobody, shown as such
/// @param openlyUnknown bookings of offers that the desk shows as not settled
/// @param doubled shipments with two bookings
/// @param both shipments on an own vehicle and booked
/// @param stray bookings of no offer of the desk
/// @param unknownToDesk bookings of offers that the desk takes for unbooked
/// @param fiction shipments that the desk takes for booked and are not
/// @param took wall-clock time of it all
/// @param problems each finding in a sentence, at most [#MOST_PROBLEMS]
public record TenderTrialReport(
        int days,
        int kills,
        int killsDuringStart,
        int shipments,
        long offers,
        long requests,
        long disturbed,
        long bookings,
        long standing,
        int bookedOnce,
        int ownRoute,
        int openlyUnbooked,
        int openlyUnknown,
        int doubled,
        int both,
        int stray,
        int unknownToDesk,
        int fiction,
        Duration took,
        List<String> problems) {

    static final int MOST_PROBLEMS = 30;

    public TenderTrialReport {
        problems = List.copyOf(problems);
    }

    /// Returns whether every shipment is booked exactly once or openly is not, and none is at two places.
    public boolean isClean() {
        return doubled == 0 && both == 0 && stray == 0 && unknownToDesk == 0 && fiction == 0;
    }

    /// Returns the result in a few lines for a person.
    public String text() {
        var lines = new StringBuilder();
        lines.append(
                "%,d shipments on %d days, %,d offers; %d kills, %d of them during start.%n"
                        .formatted(shipments, days, offers, kills, killsDuringStart));
        lines.append(
                "The line saw %,d requests and lost, delayed, doubled or mixed up %,d times.%n"
                        .formatted(requests, disturbed));
        lines.append("The carriers made %,d bookings, %,d stand.%n".formatted(bookings, standing));
        lines.append(
                "%,d shipments are booked exactly once, %,d on own vehicles, %,d openly at nobody, %,d openly unknown.%n"
                        .formatted(bookedOnce, ownRoute, openlyUnbooked, openlyUnknown));
        lines.append(
                "%d booked twice, %d on an own vehicle and booked, %d bookings of no offer, %d unknown to the desk, %d only believed.%n"
                        .formatted(doubled, both, stray, unknownToDesk, fiction));
        lines.append("It took %d s.%n".formatted(took.toSeconds()));
        problems.forEach(
                problem -> lines.append("  ").append(problem).append(System.lineSeparator()));
        lines.append(
                isClean()
                        ? "Nothing was booked twice, nothing is hidden."
                        : "Promises were broken.");
        return lines.toString();
    }
}
