package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Searches that are ended before they have used what they may use.
class SearchCutShortTest {

    private static final SearchEffort AN_HOUR = new SearchEffort(3600, 1);

    /// A search that the closing desk cut short used to leave its half-done plan, with questions about
    /// shipments that a moment more would have placed.
    @Test
    void a_desk_closed_while_it_searches_keeps_the_wish_and_searches_again_at_the_next_start(
            @TempDir Path folder) throws Exception {
        Home home = MonacoHome.in(folder);
        try (OpenDesk desk = OpenDesk.in(home, AN_HOUR)) {
            desk.awaitSearch();
        }
        try (OpenDesk desk = OpenDesk.in(home, AN_HOUR)) {
            assertThat(desk.state().plan().version()).isZero();
            assertThat(desk.state().replanWanted()).isNotNull();
        }
        try (OpenDesk desk = OpenDesk.in(home)) {
            assertThat(desk.planned().plan().version()).isPositive();
        }
    }

    @Test
    void a_search_that_a_person_stops_leaves_the_best_plan_so_far(@TempDir Path folder)
            throws Exception {
        try (OpenDesk desk = OpenDesk.in(MonacoHome.in(folder), AN_HOUR)) {
            desk.awaitSearch();
            desk.live().stopPlanning();

            assertThat(desk.planned().plan().version()).isPositive();
        }
    }
}
