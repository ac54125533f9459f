package io.depotdesk.app.bench;

/// One start of the program, from the request until its window was painted and took keys.
///
/// @param machineAt when the Java machine began, in milliseconds since 1970
/// @param openedAt when the day was restored and its roads were open
/// @param paintedAt when the frame after the first of the desk began
/// @param cpuMillis work of all threads until then
public record WindowStart(long machineAt, long openedAt, long paintedAt, long cpuMillis) {}
