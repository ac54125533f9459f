package io.depotdesk.app.shell;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.addresses.PlaceAnswers;
import io.depotdesk.app.board.KeyFiguresPane;
import io.depotdesk.app.board.PlanningPane;
import io.depotdesk.app.cases.CaseAnswers;
import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.decisions.DecisionLinks;
import io.depotdesk.app.decisions.DecisionsModel;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.desk.PlanningActivity;
import io.depotdesk.app.details.DetailsModel;
import io.depotdesk.app.details.DetailsPane;
import io.depotdesk.app.details.Moving;
import io.depotdesk.app.details.PlacementAnswers;
import io.depotdesk.app.importing.OrdersImporting;
import io.depotdesk.app.look.EachSecond;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.NoticePane;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.offers.OfferActs;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.phone.PhoneReports;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.SettingsForm;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.policy.DecisionRecord;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The one window of the desk: every part, put together and kept up to date. FX thread only.
public final class MainWindow {

    /// From this width on, at the usual text size, every label is written out.
    private static final double ROOMY_WIDTH = 1240;

    private final Desk desk;
    private final Selection selection;
    private final Settings settings;
    private final Overlay overlay = new Overlay();
    private final Notices notices;
    private final Acts acts;
    private final KeyFiguresPane figures;
    private final PlanningPane planning;
    private final Header header;
    private final HintBar hints = new HintBar();
    private final PageLists lists;
    private final DetailsModel detailsModel;
    private final DetailsPane details;
    private final CaseActs caseActs;
    private final Moving moving;
    private final OrdersImporting importing;
    private final Workspace workspace;
    private final Actions actions = new Actions();
    private final StackPane root = new StackPane();
    private final StackPane shownDay = new StackPane();
    private @Nullable String shownDayStyle;
    private BooleanSupplier escape = () -> false;
    private final List<Consumer<DispatchState>> followers = new ArrayList<>();
    private final Scene scene;
    private DayView day = DayView.of(DispatchState.EMPTY);

    /// Makes the window and starts to follow `desk`.
    ///
    /// @param imports what the import of order files has to know
    public MainWindow(
            Desk desk,
            Selection selection,
            Settings settings,
            Surfaces surfaces,
            OrdersImporting.Setup imports) {
        this.desk = desk;
        this.selection = selection;
        this.settings = settings;
        Executor screen = SnapshotBridge.screen();
        notices = new Notices(screen);
        acts = new Acts(desk, notices);
        figures = new KeyFiguresPane(this::showShipments);
        planning = new PlanningPane(desk::stopPlanning);
        lists =
                new PageLists(
                        selection,
                        new PageLists.Links(
                                () -> open(Page.DECISIONS),
                                () -> caseActs().chooseShelved(),
                                this::importFile),
                        surfaces.office());
        importing = new OrdersImporting(desk, overlay, notices, screen, imports);
        CaseAnswers caseAnswers = new CaseAnswers(desk, overlay, notices, acts::undo);
        caseActs =
                new CaseActs(
                        lists.queueModel(), caseAnswers, selection, overlay, notices, this::day);
        PlacementAnswers placementAnswers =
                new PlacementAnswers(desk, overlay, notices, acts::undo);
        moving = new Moving(desk, screen, overlay, placementAnswers);
        detailsModel = new DetailsModel(desk, selection, screen);
        OfferActs offers = new OfferActs(desk, selection, overlay, notices);
        details =
                new DetailsPane(
                        detailsModel,
                        selection,
                        caseAnswers,
                        placementAnswers,
                        new PlaceAnswers(desk, notices, surfaces.pins(), screen, acts::undo),
                        new DetailsPane.Links(
                                () -> open(Page.ADDRESSES),
                                caseActs::shelve,
                                this::move,
                                this::release,
                                offers::answer));
        header =
                new Header(
                        new Header.Links(
                                this::open,
                                this::openPalette,
                                acts::undo,
                                acts::redo,
                                this::openSettings),
                        settings,
                        planning.node());
        workspace = new Workspace(surfaces, lists.panes(details.node()));
        NoticePane noticePane = new NoticePane(notices);
        BorderPane desktop = new BorderPane(workspace.node());
        Parts.shown(shownDay, false);
        desktop.setTop(new VBox(shownDay, header.node(), figures.node(), noticePane.banners()));
        desktop.getStyleClass().add("desktop");
        desktop.setBottom(hints.node());
        surfaces.floating().setManaged(true);
        root.getChildren()
                .addAll(desktop, surfaces.floating(), noticePane.passing(), overlay.node());
        root.getStyleClass().add("desk");
        scene = new Scene(root);
        Look.follow(scene, settings);
        scene.addEventFilter(DragEvent.DRAG_OVER, importing::over);
        scene.addEventFilter(DragEvent.DRAG_DROPPED, importing::dropped);
        new DeskKeys(this).addTo(actions);
        new PhoneReports(desk, selection, overlay, notices, screen).addTo(actions);
        offers.addTo(actions);
        Keyboard.listen(scene, actions, overlay);
        scene.widthProperty().subscribe(_ -> makeRoom());
        settings.textPercentProperty().subscribe(_ -> makeRoom());
        open(Page.DAY);
        new SnapshotBridge(this::show, this::show).connect(desk);
        startClock();
    }

    public Scene scene() {
        return scene;
    }

    /// Returns what tells the person what became of their acts.
    public Notices notices() {
        return notices;
    }

    /// Returns the layer for questions.
    public Overlay overlay() {
        return overlay;
    }

    /// Returns what a person can ask for, so that map and timeline can add to it.
    public Actions actions() {
        return actions;
    }

    /// Returns the way order files come in.
    public OrdersImporting importing() {
        return importing;
    }

    /// Calls `follower` with the present state and every newer one, on the FX thread, at most once a frame.
    public void follow(Consumer<DispatchState> follower) {
        followers.add(follower);
        follower.accept(day.state());
    }

    /// Shows who is signed in.
    ///
    /// @param lock lets somebody else sign in
    public void showPerson(String words, Runnable lock) {
        header.showPerson(words, lock);
        Selected before = selection.get(); // what can be done about it may depend on the person
        selection.clear();
        selection.select(before);
    }

    /// Says that the window shows another day than the live one.
    ///
    /// @param banner a line above everything, null for none
    /// @param style class of a frame round the window, null for none
    public void mark(@Nullable Node banner, @Nullable String style) {
        shownDay.getChildren().setAll(banner == null ? List.of() : List.of(banner));
        Parts.shown(shownDay, banner != null);
        if (shownDayStyle != null) {
            root.getStyleClass().remove(shownDayStyle);
        }
        if (style != null) {
            root.getStyleClass().add(style);
        }
        shownDayStyle = style;
    }

    private void show(DayView newest) {
        day = newest;
        header.show(newest);
        figures.show(newest);
        lists.show(newest, page(), desk.clock().instant());
        header.addressesWaiting(lists.addressesWaiting());
        detailsModel.show(newest);
        hints.journal(Acts.journal(newest));
        followers.forEach(follower -> follower.accept(newest.state()));
    }

    private void show(PlanningActivity activity) {
        planning.show(activity);
        switch (activity) {
            case PlanningActivity.Idle _, PlanningActivity.Running _ -> notices.clearPlanning();
            case PlanningActivity.Failed(String trigger, String reason) ->
                    notices.planningFailed(
                            new Notice(
                                    Tone.BAD,
                                    "Planning failed (%s): %s The plan stands as it was."
                                            .formatted(trigger, reason),
                                    "Plan again",
                                    acts::planAgain));
        }
    }

    private void makeRoom() {
        double scale = settings.textPercentProperty().get() / 100.0;
        boolean little = scene.getWidth() / scale < ROOMY_WIDTH;
        header.setCompact(little);
        figures.setCompact(little);
        workspace.setTextScale(scale);
    }

    private void startClock() {
        tick();
        EachSecond.run(
                scene.windowProperty().flatMap(Window::showingProperty).orElse(false), this::tick);
    }

    private void tick() {
        Instant now = desk.clock().instant();
        header.tick(now);
        lists.tick(now);
        hints.simulated(lists.simulates());
        details.tick(now);
    }

    void open(Page page) {
        workspace.open(page);
        lists.showOne(day, page, desk.clock().instant());
        root.applyCss(); // split panes take their parts in only then; before, nothing in them
        // gets the focus
        header.mark(page);
        hints.show(page);
        lists.focus(page);
    }

    Page page() {
        return workspace.page();
    }

    void openPalette() {
        new Palette(new PaletteModel(actions, selection, day), overlay).open();
    }

    void importFile() {
        importing.choose(scene.getWindow());
    }

    void openSettings() {
        SettingsForm.open(overlay, settings, desk.state().people().isEmpty());
    }

    void search() {
        open(Page.ORDERS);
        lists.focusSearch();
    }

    void showShipments(Standing standing) {
        if (standing == Standing.IN_REVIEW) {
            open(Page.ADDRESSES);
        } else {
            lists.showOnly(standing);
            open(Page.ORDERS);
        }
    }

    void showDecisions(DecisionsModel.Whose whose) {
        lists.showOnly(whose);
        open(Page.DECISIONS);
    }

    void step(int by) {
        lists.step(page(), by);
    }

    void focusDetails() {
        details.focus();
    }

    void choose(int index) {
        details.choose(index);
    }

    /// Returns how many options there are to choose from now.
    int options() {
        return details.options();
    }

    CaseActs caseActs() {
        return caseActs;
    }

    boolean looksAtShipment() {
        return selection.get() instanceof Selected.OfShipment;
    }

    void move() {
        if (selection.get() instanceof Selected.OfShipment(var id)) {
            moving.ask(day, id);
        }
    }

    void release() {
        if (selection.get() instanceof Selected.OfShipment(var id)) {
            acts.release(id);
        }
    }

    boolean looksAtFixed() {
        return details.showsFixed();
    }

    void askForPin() {
        open(Page.ADDRESSES);
        details.askForPin();
    }

    Acts acts() {
        return acts;
    }

    DayView day() {
        return day;
    }

    Settings settings() {
        return settings;
    }

    Desk desk() {
        return desk;
    }

    /// Lets `before` have the key that else selects nothing, whenever it says that it used it.
    public void onEscape(BooleanSupplier before) {
        escape = before;
    }

    void clearSelection() {
        if (!escape.getAsBoolean()) {
            selection.clear();
        }
    }

    /// Returns the decision that the person looks at, empty on every other page.
    public Optional<DecisionRecord> decision() {
        return page() == Page.DECISIONS ? lists.decision() : Optional.empty();
    }

    /// Offers what can be done with a past decision.
    public void offer(DecisionLinks links) {
        lists.offer(links);
    }
}
