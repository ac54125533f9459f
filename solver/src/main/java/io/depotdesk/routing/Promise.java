package io.depotdesk.routing;

/// A time we gave our word for: being late is possible and costs.
///
/// @param due last second at which the service begins in time
/// @param centsPerMinute price of each minute after `due`; seconds count in proportion
public record Promise(int due, int centsPerMinute) {}
