package io.depotdesk.routing;

/// A pause that a driver takes once, standing at a stop: before its service or after it.
///
/// A break is owed only if the route is still under way after `latest`: a route that ends by then has none.
///
/// @param earliest first second at which it may begin
/// @param latest last second at which it may begin
/// @param seconds how long it lasts
public record Break(int earliest, int latest, int seconds) {}
