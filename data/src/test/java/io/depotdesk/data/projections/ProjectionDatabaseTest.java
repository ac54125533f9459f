package io.depotdesk.data.projections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The file of the tables, before anything is shown in it.
class ProjectionDatabaseTest {

    @TempDir private Path folder;

    @Test
    void it_is_made_anew_although_the_one_before_is_still_open() {
        var left = ProjectionDatabase.make(folder);
        var made = ProjectionDatabase.make(folder);

        assertThat(made.reached()).isZero();
        made.close();
        left.close();
    }
}
