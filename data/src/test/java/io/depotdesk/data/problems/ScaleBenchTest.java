package io.depotdesk.data.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ScaleBenchTest {

    @Test
    void the_report_tells_the_cost_of_each_day_for_each_budget() {
        var bench = new ScaleBench(List.of(50, 400), List.of(0.1), 0.5, 2, 1);

        var lines = bench.run(line -> {});
        String report = new ScaleReport(bench, "Somewhere.", lines).text();

        assertThat(lines).allMatch(ScaleBench.Line::sound);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.best().costCents()).isLessThan(line.first().costCents()));
        assertThat(report).contains("| 50 |", "| 400 |", "Somewhere.");
    }

    @Test
    void a_made_up_day_is_the_same_for_the_same_seed() {
        assertThat(LargeDay.of(30, 4).jobs()).isEqualTo(LargeDay.of(30, 4).jobs());
        assertThat(LargeDay.of(30, 4).jobs()).isNotEqualTo(LargeDay.of(30, 5).jobs());
    }
}
