package io.depotdesk.maps.region;

/// Another program, or another part of this one, is importing or removing the same region.
public final class RegionBusyException extends RuntimeException {
    RegionBusyException(String name) {
        super(
                "The region %s is being imported or removed right now. Wait until that has ended, then try again."
                        .formatted(name));
    }
}
