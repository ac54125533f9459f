package io.depotdesk.routing;

/// A span of time in which a service may begin, both ends included.
///
/// @param opens first second, counted from the problem's own zero
/// @param closes last second
public record Window(int opens, int closes) {

    /// Any time at all.
    public static final Window ALWAYS = new Window(0, RoutingProblem.LATEST);
}
