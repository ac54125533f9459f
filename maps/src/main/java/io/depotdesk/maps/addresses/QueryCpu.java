package io.depotdesk.maps.addresses;

/// What one question costs.
///
/// @param p50 CPU milliseconds, the middle question
/// @param p95 CPU milliseconds that 95 of 100 questions stay below
public record QueryCpu(double p50, double p95) {}
