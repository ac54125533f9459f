package io.depotdesk.maps.region;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The imported regions of this workstation.
///
/// Layout: `regions/<name>/<version>/` holds one version, written once; `regions/<name>/current` names the
/// one in use. What an import or a removal has in hand lies in `regions/.importing-…` and
/// `regions/.removing-…`; [#cleanUp()] sweeps what a killed program left there. Old versions stay, because
/// recorded decisions refer to them.
public final class RegionStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern IN_HAND = Pattern.compile("\\.(?:importing|removing)-(.+)-\\d+");
    private static final String CURRENT = "current";

    private final Path regions;

    /// @param home the folder that holds all of the program's data
    public RegionStore(Path home) {
        this.regions = home.resolve("regions");
    }

    /// Returns the current version of every region, by name.
    public List<Region> list() throws IOException {
        List<Region> found = new ArrayList<>();
        for (Path entry : Folders.entries(regions)) {
            if (NAME.matcher(entry.getFileName().toString()).matches()) {
                find(entry.getFileName().toString()).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Returns the current version of the region `name`, if there is one.
    public Optional<Region> find(String name) throws IOException {
        Path pointer = folderOf(name).resolve(CURRENT);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        return find(name, Files.readString(pointer).strip());
    }

    /// Returns one version of the region `name`, current or old, if it is still kept.
    public Optional<Region> find(String name, String version) throws IOException {
        checkName(version);
        Path folder = folderOf(name).resolve(version);
        return RegionRecord.isIn(folder)
                ? Optional.of(RegionRecord.read(folder))
                : Optional.empty();
    }

    /// Returns the version of a region that decisions record under this id ([Region#id()]), if it is still
    /// kept.
    public Optional<Region> findById(String id) throws IOException {
        int at = id.indexOf('@');
        boolean named =
                at > 0
                        && NAME.matcher(id.substring(0, at)).matches()
                        && NAME.matcher(id.substring(at + 1)).matches();
        return named ? find(id.substring(0, at), id.substring(at + 1)) : Optional.empty();
    }

    /// Returns the names of all regions that have a folder, usable or not.
    public List<String> names() throws IOException {
        return Folders.entries(regions).stream()
                .map(entry -> entry.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    /// Removes the old versions of the region `name` that nobody needs; the current one stays.
    ///
    /// @param needed whether a version has to stay
    /// @return what was removed
    /// @throws RegionBusyException if another program is changing the region
    public List<Region> prune(String name, Predicate<Region> needed) throws IOException {
        try (RegionLock lock = tryLock(name)) {
            if (lock == null) {
                throw new RegionBusyException(name);
            }
            Optional<Region> current = find(name);
            List<Region> removed = new ArrayList<>();
            for (Region version : versions(name)) {
                boolean isCurrent =
                        current.isPresent() && current.get().version().equals(version.version());
                if (!isCurrent && !needed.test(version)) {
                    Path inHand = freeName("removing", name);
                    Files.move(version.folder(), inHand);
                    Folders.forceDirectory(folderOf(name));
                    Folders.delete(inHand);
                    removed.add(version);
                }
            }
            return removed;
        }
    }

    /// Returns all kept versions of the region `name`, current or old.
    public List<Region> versions(String name) throws IOException {
        List<Region> found = new ArrayList<>();
        for (Path folder : Folders.entries(folderOf(name))) {
            if (RegionRecord.isIn(folder)) {
                found.add(RegionRecord.read(folder));
            }
        }
        return found;
    }

    /// Removes the region `name` with all its versions.
    ///
    /// @return false if there is no such region
    /// @throws RegionBusyException if another program is changing it
    public boolean remove(String name) throws IOException {
        Path folder = folderOf(name);
        try (RegionLock lock = RegionLock.tryTake(regions, name)) {
            if (lock == null) {
                throw new RegionBusyException(name);
            }
            if (!Files.isDirectory(folder)) {
                return false;
            }
            Path inHand = freeName("removing", name);
            Files.move(folder, inHand);
            Folders.forceDirectory(regions);
            Folders.delete(inHand);
            return true;
        }
    }

    /// Sweeps what a killed import or removal left. Called once when the program starts.
    public void cleanUp() throws IOException {
        for (Path entry : Folders.entries(regions)) {
            var inHand = IN_HAND.matcher(entry.getFileName().toString());
            if (inHand.matches() && NAME.matcher(inHand.group(1)).matches()) {
                sweep(entry, inHand.group(1));
            }
        }
    }

    private void sweep(Path leftover, String name) throws IOException {
        try (RegionLock lock = RegionLock.tryTake(regions, name)) {
            if (lock != null) { // Held: no leftover, another program is at work in it.
                Folders.delete(leftover);
            }
        }
    }

    @Nullable RegionLock tryLock(String name) throws IOException {
        checkName(name);
        return RegionLock.tryTake(regions, name);
    }

    /// Makes the folder in which a new version of `name` grows.
    Path begin(String name) throws IOException {
        return Files.createDirectories(freeName("importing", name));
    }

    /// Puts a finished version in place and makes it the current one.
    Region publish(Path grown, String name, String version) throws IOException {
        checkName(version);
        Path folder = Files.createDirectories(folderOf(name));
        Path target = folder.resolve(version);
        if (RegionRecord.isIn(target)) {
            Folders.delete(grown); // The same extract in the same format was imported before.
        } else {
            Folders.delete(target);
            Folders.force(grown);
            Files.move(grown, target);
            Folders.forceDirectory(folder);
        }
        Folders.replace(folder, CURRENT, version + "\n");
        Folders.forceDirectory(regions);
        return RegionRecord.read(target);
    }

    private Path freeName(String doing, String name) {
        for (int number = 1; ; number++) {
            Path path = regions.resolve(".%s-%s-%d".formatted(doing, name, number));
            if (!Files.exists(path)) {
                return path;
            }
        }
    }

    private Path folderOf(String name) {
        checkName(name);
        return regions.resolve(name);
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot name a region: use up to 40 small letters, digits and hyphens, beginning with a letter or digit."
                            .formatted(name));
        }
    }
}
