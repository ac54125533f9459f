package io.depotdesk.routing;

/// A price for giving a job to a vehicle that should rather not have it (a soft zone, an unfamiliar driver).
public record Surcharge(String vehicle, int cents) {}
