package io.depotdesk.routing.waves;

/// What is decided about an open job.
enum Stand {
    OPEN,
    GOES,
    WAITS
}
