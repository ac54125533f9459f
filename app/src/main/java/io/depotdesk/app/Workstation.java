package io.depotdesk.app;

import io.depotdesk.app.carriers.CarrierOffice;
import io.depotdesk.app.carriers.OfficeView;
import io.depotdesk.app.desk.LiveDesk;
import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.opening.DayFiles;
import io.depotdesk.app.opening.DayOpening;
import io.depotdesk.app.people.PeopleWatch;
import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.app.region.RegionAhead;
import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.data.demo.DemoCarriers;
import io.depotdesk.data.demo.DemoDay;
import io.depotdesk.data.drill.SimulatedCarriers;
import io.depotdesk.data.intake.MappingStore;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalDamage;
import io.depotdesk.data.journal.JournalVerifier;
import io.depotdesk.data.journal.SnapshotWriter;
import io.depotdesk.data.policies.PolicyFile;
import io.depotdesk.data.projections.Projection;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Everything of one running desk, made and connected here and nowhere else.
///
/// Journal first: what it holds says which region the day is on.
public final class Workstation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);
    private static final double SHARE_OF_REGION = 0.7;

    private final Home home;
    private final FileJournal journal;
    private final DispatchLoop loop;
    private final OpenRegion region;
    private final Projection projection;
    private final SnapshotWriter snapshots;
    private final LiveDesk desk;
    private final CompletableFuture<Optional<String>> pastCheck = new CompletableFuture<>();
    private final PeopleWatch people;
    private final InstantSource clock;
    private @Nullable CarrierOffice carriers;

    private Workstation(
            Home home,
            FileJournal journal,
            DispatchState restored,
            OpenRegion region,
            Supplier<Actor.Person> person,
            InstantSource clock,
            SearchEffort effort) {
        this.home = home;
        this.journal = journal;
        this.region = region;
        this.loop = new DispatchLoop(journal, clock, restored);
        this.projection = Projection.waiting(home.projection(), journal, loop.state());
        this.snapshots = SnapshotWriter.start(journal, restored);
        this.desk = new LiveDesk(loop, journal, region, person, clock, effort);
        this.people = new PeopleWatch(Accounts.in(home.people()), loop);
        this.clock = clock;
    }

    /// Opens the desk in `home`. The first time it makes the default region and opens the demo day.
    ///
    /// @param person who sits at the desk, asked at every act
    /// @param effort what a search may cost while people wait for it
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public static Workstation open(
            Home home,
            Supplier<Actor.Person> person,
            InstantSource clock,
            SearchEffort effort,
            Progress progress)
            throws IOException {
        new RegionStore(home.folder()).cleanUp();
        RegionAhead ahead = RegionAhead.begin(home);
        @Nullable FileJournal journal = null;
        try {
            journal = FileJournal.open(home.journal());
            DispatchState restored = DispatchLoop.restore(journal);
            DispatchState.@Nullable Day day = restored.day();
            OpenRegion region =
                    ahead.open(
                            day == null ? null : day.region(),
                            clock,
                            progress.part(0, SHARE_OF_REGION));
            var workstation =
                    new Workstation(home, journal, restored, region, person, clock, effort);
            workstation.start(person.get(), clock, progress.part(SHARE_OF_REGION, 1));
            return workstation;
        } catch (IOException | RuntimeException e) {
            ahead.close();
            if (journal != null) {
                journal.close();
            }
            throw e;
        }
    }

    private void start(Actor.Person person, InstantSource clock, Progress progress)
            throws IOException {
        loop.onState(projection::show);
        loop.onState(snapshots::show);
        loop.start();
        boolean demo = isUntouched(loop.state());
        if (demo) {
            activate(DemoCarriers.policy(PolicyFile.shipped()));
        } else if (!loop.state().policy().isInForce()) {
            activate(PolicyFile.shipped());
        }
        people.start();
        desk.start();
        if (demo) {
            SimulatedCarriers.set(
                    home.simulatedCarriers(), DemoCarriers.simulated(DemoDay.USUAL_SEED));
            // Nobody has signed in yet where people do.
            openDemoDay(loop.state().people().isEmpty() ? person : Actor.MACHINE, clock, progress);
        }
        carriers = CarrierOffice.open(home, loop, clock);
    }

    private void activate(DispatchPolicy policy) {
        if (!loop.state().policy().isInForce()) {
            loop.submit(new Reported.PolicyActivated(policy, Actor.MACHINE)).join();
        }
    }

    /// Begins what need not be done before the desk can be used and would take a processor from that: the tables are
    /// brought up to date, and the journal is read before its newest snapshot, which the start has not looked at. Called
    /// once.
    public void beginBehind() {
        projection.begin();
        checkPast();
    }

    private void checkPast() {
        Thread.ofPlatform()
                .name("journal-check")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        Optional<JournalDamage> damage =
                                JournalVerifier.damage(home.journal(), Progress.NONE);
                        damage.ifPresent(it -> LOG.error("{}", it.message()));
                        pastCheck.complete(
                                damage.map(it ->
                                        it.message()
                                                + " Today's work is kept all the same; restore the"
                                                + " file from a copy."));
                    } catch (RuntimeException e) {
                        LOG.warn("The journal could not be checked", e);
                        pastCheck.complete(Optional.of(String.valueOf(e.getMessage())));
                    }
                });
    }

    /// Returns what a look at all earlier days found, once it is known: where the journal is damaged, in
    /// sentences, or nothing.
    public CompletableFuture<Optional<String>> pastCheck() {
        return pastCheck;
    }

    /// A program killed while it opened its first day has a day without anything in it.
    private static boolean isUntouched(DispatchState state) {
        return state.day() == null || state.shipments().isEmpty() && state.undo().isEmpty();
    }

    private void openDemoDay(Actor person, InstantSource clock, Progress progress)
            throws IOException {
        progress.at("Writing the demo day", 0.1);
        DayFiles files =
                DayFiles.demo(
                        home, region.region().name(), region.addresses(), progress.part(0.1, 0.3));
        DayOpening opening =
                DayOpening.read(
                        files, region, null, clock, Optional.of(mappings()), progress.part(0.3, 1));
        opening.reports(person).forEach(report -> loop.submit(report).join());
    }

    public LiveDesk desk() {
        return desk;
    }

    public OpenRegion region() {
        return region;
    }

    public Projection projection() {
        return projection;
    }

    /// Returns how columns of import files were read before.
    public MappingStore mappings() {
        return new MappingStore(home.columnMappings());
    }

    /// Returns how the lines to carriers are, never waiting for any of them.
    public OfficeView carriers() {
        CarrierOffice office = carriers;
        return office == null ? OfficeView.CLOSED : office.view();
    }

    /// Cuts the simulated carriers off for a drill, or ends that.
    public void cutOffCarriers(boolean cut) throws IOException {
        CarrierOffice office = carriers;
        if (office != null) {
            office.cutOff(cut);
        }
    }

    /// Opens the lines to carriers anew, after an account was changed.
    public void reopenCarriers() {
        CarrierOffice office = carriers;
        if (office != null) {
            office.reopen();
        }
    }

    @Override
    public void close() throws IOException {
        if (carriers != null) {
            carriers.close();
        }
        people.close();
        desk.close();
        loop.close();
        snapshots.close();
        projection.close();
        journal.close();
        region.close();
    }
}
