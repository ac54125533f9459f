package io.depotdesk.maps.region;

/// What an extract holds, counted by reading it through once.
///
/// @param digest SHA-256 of the file, lower-case hex
/// @param roads ways with a `highway` tag
/// @param bounds box around all nodes
public record ExtractSurvey(
        String digest, long nodes, long ways, long relations, long roads, GeoBounds bounds) {}
