package io.depotdesk.data.demo;

import io.depotdesk.domain.plan.Depot;

import java.nio.file.Path;

/// The files of a demo day. The two order files hold the same rows.
public record DemoFiles(Path ordersCsv, Path ordersXlsx, Path fleet, Depot depot) {}
