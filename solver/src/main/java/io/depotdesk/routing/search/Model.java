package io.depotdesk.routing.search;

import io.depotdesk.pace.Pace;
import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.JobKind;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// A problem laid out as arrays for the hot loops.
///
/// Nodes: `0..tasks-1` are the tasks of the jobs in order (a linked job has two in a row), then one start node
/// and one end node per vehicle, then reloads, see [ReloadNodes]. Money is in ticks, [#ticksPerCent] to the cent.
final class Model {
    static final int FORBIDDEN = 1 << 29;
    static final int NEVER = Integer.MIN_VALUE / 2;

    /// Tables of more places are not turned over: a second copy would take more than 36 MB each.
    private static final int TURNED_UP_TO = 3000;

    final RoutingProblem problem;
    final int jobs;
    final int tasks;
    final int vehicles;
    final int nodes;
    final int dims;
    final int ticksPerCent;

    /// The nodes from [#firstReload] on: stops at which goods of the next trip are loaded.
    final ReloadNodes reloads;

    final boolean anyReload;
    final int firstReload;

    // Jobs
    final int[] firstNode;
    final boolean[] linked;
    final boolean[] delivery;
    final int[] release;
    final long[] unservedTicks;
    final int[] priority;
    final int[] demand;
    final int[] anchorVehicle;
    final long[] moveTicks;

    // Nodes
    final int[] jobOf;
    final int[] place;
    final int[] opens;
    final int[] closes;
    final int[] service;
    final int[] setup;
    final int[][] windows;
    final int[] due;
    final double[] lateTicks;
    final int[] anchorStart;
    final int[] anchorFree;
    final double[] shiftTicks;
    final boolean[] soft;
    final int[] load;

    // Vehicles
    final int[] shiftEarliest;
    final int[] shiftLatest;
    final int[] shiftEnd;
    final int[] capacity;
    final int[] breakCount;
    final int[] breakEarliest;
    final int[] breakLatest;
    final int[] breakLength;
    final long[] fixedTicks;
    final double[] dutyTicks;
    final double[] waitingTicks;
    final double[] overtimeTicks;
    final int[] mostTasks;
    final int[] mostDriving;
    final int[] mostMetres;
    final int[] mostDuty;
    final boolean[] timed;
    final boolean[] limited;

    /// How many times a vehicle may reload.
    final int[] mostReloads;

    /// Whether deliveries of a trip of the vehicle come before its pickups.
    final boolean[] deliverFirst;

    final boolean anyDeliverFirst;

    /// Whether a route of the vehicle has limits that only its whole timing tells.
    final boolean[] checkedWhole;

    /// Whether the timing of the vehicle's routes costs anything.
    final boolean[] scheduled;

    final int[] vehicleClass;
    final int[][] frozen;
    final boolean[] frozenNode;

    // Travel, by vehicle; rows of `width`
    final int width;
    final int[][] seconds;
    final int[][] metres;
    final int[][] arcTicks;

    /// How the times of each vehicle change over the day; null where they do not.
    final @Nullable Pace[] pace;

    // What a metre and a second at the wheel cost, for vehicles with a pace: their ways depend on
    // when.
    final double[] metreTicks;
    final double[] wheelTicks;

    /// Most breaks of any vehicle.
    final int breaks;

    final boolean anySetup;
    final boolean anyMultiWindow;
    final boolean anyLinked;
    final boolean anyRelease;
    final boolean anyCarrier;

    /// Whether all jobs are deliveries: then the load of a route is heaviest at its start.
    final boolean oneWay;

    /// Whether all vehicles drive by the same tables and nothing but windows, loads and ways decides.
    final boolean simple;

    /// The tables of a simple model turned over (row = destination), unless that would take too much room: the way
    /// to a place from another is at `place * toRow + other * toColumn`.
    final int[] ticksTo;

    final int[] secondsTo;
    final int toRow;
    final int toColumn;

    /// Whether a vehicle may serve a job, `job * vehicles + vehicle`.
    final boolean[] fits;

    /// Ticks for giving a job to a vehicle, `job * vehicles + vehicle`; empty if there are none.
    final int[] extraTicks;

    final long[][] carrierCents;

    Model(RoutingProblem problem) {
        this.problem = problem;
        List<Job> allJobs = problem.jobs();
        List<Vehicle> fleet = problem.vehicles();
        jobs = allJobs.size();
        vehicles = fleet.size();
        dims = problem.dimensions();
        tasks = allJobs.stream().mapToInt(job -> job.tasks().size()).sum();
        reloads = new ReloadNodes(problem, tasks + 2 * vehicles);
        anyReload = reloads.any();
        firstReload = reloads.first;
        nodes = firstReload + reloads.count;

        firstNode = new int[jobs];
        linked = new boolean[jobs];
        delivery = new boolean[jobs];
        release = new int[jobs];
        unservedTicks = new long[jobs];
        priority = new int[jobs];
        demand = new int[jobs * dims];
        anchorVehicle = new int[jobs];
        moveTicks = new long[jobs];
        jobOf = new int[nodes];
        place = new int[nodes];
        opens = new int[nodes];
        closes = new int[nodes];
        service = new int[nodes];
        setup = new int[nodes];
        windows = new int[nodes][];
        due = new int[nodes];
        lateTicks = new double[nodes];
        anchorStart = new int[nodes];
        anchorFree = new int[nodes];
        shiftTicks = new double[nodes];
        soft = new boolean[nodes];
        load = new int[nodes * dims];
        shiftEarliest = new int[vehicles];
        shiftLatest = new int[vehicles];
        shiftEnd = new int[vehicles];
        capacity = new int[vehicles * dims];
        breakCount = new int[vehicles];
        fixedTicks = new long[vehicles];
        dutyTicks = new double[vehicles];
        waitingTicks = new double[vehicles];
        overtimeTicks = new double[vehicles];
        mostTasks = new int[vehicles];
        mostDriving = new int[vehicles];
        mostMetres = new int[vehicles];
        mostDuty = new int[vehicles];
        timed = new boolean[vehicles];
        limited = new boolean[vehicles];
        checkedWhole = new boolean[vehicles];
        scheduled = new boolean[vehicles];
        frozen = new int[vehicles][];
        frozenNode = new boolean[nodes];
        mostReloads = new int[vehicles];
        deliverFirst = new boolean[vehicles];
        seconds = new int[vehicles][];
        metres = new int[vehicles][];
        arcTicks = new int[vehicles][];
        pace = new @Nullable Pace[vehicles];
        metreTicks = new double[vehicles];
        wheelTicks = new double[vehicles];

        breaks = fleet.stream().mapToInt(vehicle -> vehicle.breaks().size()).max().orElse(0);
        breakEarliest = new int[vehicles * Math.max(1, breaks)];
        breakLatest = new int[vehicles * Math.max(1, breaks)];
        breakLength = new int[vehicles * Math.max(1, breaks)];

        var tables = new TravelTables(problem);
        ticksPerCent = tables.ticksPerCent();
        width = tables.width();

        new VehicleLayout(this, tables).layOut(fleet);
        var jobLayout = new JobLayout(this);
        jobLayout.layOut(allJobs);
        jobLayout.freeze(fleet);
        reloads.layOut(this);
        vehicleClass = VehicleClasses.of(problem);
        boolean anySoft = false;
        for (boolean priced : soft) {
            anySoft |= priced;
        }
        for (int v = 0; v < vehicles; v++) {
            scheduled[v] = timed[v] || anySoft;
        }
        anySetup = Arrays.stream(setup).anyMatch(s -> s > 0);
        anyMultiWindow = Arrays.stream(windows).anyMatch(w -> w != null && w.length > 2);
        anyLinked = tasks > jobs;
        anyRelease = allJobs.stream().anyMatch(job -> job.release() > 0);
        fits = Pairings.fits(this);
        extraTicks = Pairings.extras(this);
        carrierCents = quotes(allJobs);
        oneWay = allJobs.stream().allMatch(job -> job.kind() == JobKind.DELIVERY);
        simple = isSimple();
        boolean turned = width <= TURNED_UP_TO;
        toRow = turned ? width : 1;
        toColumn = turned ? 1 : width;
        ticksTo = simple ? turned(arcTicks[0]) : new int[0];
        secondsTo = !simple ? ticksTo : seconds[0] == arcTicks[0] ? ticksTo : turned(seconds[0]);
        anyCarrier = carrierCents.length > 0;
        anyDeliverFirst = !oneWay && fleet.stream().anyMatch(Vehicle::deliverFirst);
    }

    private boolean isSimple() {
        boolean ok = vehicles > 0 && breaks == 0 && extraTicks.length == 0 && !anyReload;
        ok &= !anySetup && !anyRelease && !anyLinked;
        for (int v = 0; v < vehicles && ok; v++) {
            ok = arcTicks[v] == arcTicks[0] && seconds[v] == seconds[0] && !timed[v] && !limited[v];
        }
        for (int node = 0; node < tasks && ok; node++) {
            ok = !soft[node];
        }
        return ok;
    }

    private int[] turned(int[] table) {
        return toRow == 1 ? table : TravelTables.turned(table, width);
    }

    /// Returns when `v` arrives at place `to` if it leaves place `from` at `departure`.
    int arrive(int v, int from, int to, int departure) {
        int steady = seconds[v][from * width + to];
        Pace changing = pace[v];
        return changing == null || steady == 0 || departure >= FORBIDDEN
                ? departure + steady
                : changing.arrival(from, to, steady, departure);
    }

    /// Returns the latest second at which `v` can leave place `from` to be at place `to` by `arrival`.
    int leaveBy(int v, int from, int to, int arrival) {
        int steady = seconds[v][from * width + to];
        Pace changing = pace[v];
        return changing == null || steady == 0 || arrival <= NEVER
                ? arrival - steady
                : changing.latestDeparture(from, to, steady, arrival);
    }

    /// Returns the length of the way of `v` that is in force at `departure`.
    int metresAt(int v, int from, int to, int departure) {
        int steady = metres[v][from * width + to];
        Pace changing = pace[v];
        return changing == null || steady == 0
                ? steady
                : changing.metres(from, to, steady, departure);
    }

    int startNode(int vehicle) {
        return tasks + vehicle;
    }

    int endNode(int vehicle) {
        return tasks + vehicles + vehicle;
    }

    int lastNode(int job) {
        return firstNode[job] + (linked[job] ? 1 : 0);
    }

    private long[][] quotes(List<Job> allJobs) {
        List<Carrier> carriers = problem.carriers();
        long[][] table = new long[carriers.size()][jobs];
        for (int c = 0; c < table.length; c++) {
            for (int j = 0; j < jobs; j++) {
                table[c][j] = carriers.get(c).price(allJobs.get(j).id()).orElse(-1L);
            }
        }
        return table;
    }
}
