package io.depotdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;

import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The dark desk is the light theme with other colours; nobody should be able to tell.
@ExtendWith(ApplicationExtension.class)
class DarkColoursTest {

    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");

    private final Settings settings = Settings.inMemory();
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private ComboBox<String> opened;

    @Start
    void start(Stage shown) {
        stage = shown;
        settings.themeProperty().set(Theme.LIGHT);
    }

    @Test
    void everything_has_the_colours_of_the_dark_theme() {
        List<String> ours = new ArrayList<>();
        List<String> original = new ArrayList<>();
        robot.interact(() -> {
            Scene scene = new Scene(parts(), 600, 800);
            Look.follow(scene, settings);
            settings.themeProperty().set(Theme.DARK);
            show(scene);
        });
        robot.interact(() -> colours(styled(), ours));
        robot.interact(() -> {
            Scene scene = new Scene(parts(), 600, 800);
            Look.follow(scene, settings);
            scene.getStylesheets().remove(DarkColours.sheet().url());
            scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            show(scene);
        });
        robot.interact(() -> colours(styled(), original));

        assertThat(ours).hasSizeGreaterThan(60).isEqualTo(original);
    }

    @Test
    void what_pops_up_is_as_dark_as_what_it_belongs_to() {
        List<String> seen = new ArrayList<>();
        robot.interact(() -> {
            Scene scene = new Scene(parts(), 600, 800);
            Look.follow(scene, settings);
            settings.themeProperty().set(Theme.DARK);
            show(scene);
            opened.show();
        });
        robot.interact(() -> {
            var list = (ListView<?>) ((ComboBoxListViewSkin<?>) opened.getSkin()).getPopupContent();
            seen.add(fill(list));
            opened.hide();
        });

        assertThat(seen).containsExactly("0x30363dff,0x0d1117ff");
    }

    /// Returns what is shown; headers that a table made while it was laid out have their style, too.
    private Parent styled() {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root;
    }

    private void show(Scene scene) {
        stage.setScene(scene);
        stage.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Parent parts() {
        var pointedAt = new Button("pointed at");
        pointedAt.pseudoClassStateChanged(HOVER, true);
        var flat = new Button("flat");
        flat.getStyleClass().add("flat");
        flat.pseudoClassStateChanged(HOVER, true);
        var accent = new Button("accent");
        accent.getStyleClass().add("accent");
        accent.pseudoClassStateChanged(HOVER, true);
        var toggled = new ToggleButton("toggled");
        toggled.setSelected(true);
        ListView<String> list = new ListView<>();
        list.getItems().addAll("one", "two");
        list.getSelectionModel().select(1);
        TableView<String> table = new TableView<>();
        table.getColumns().add(new TableColumn<>("column"));
        table.getItems().addAll("one", "two");
        table.getSelectionModel().select(0);
        opened = new ComboBox<>();
        opened.getItems().addAll("one", "two");
        var muted = new Label("muted");
        muted.getStyleClass().add("muted");
        return new VBox(
                new Button("plain"),
                pointedAt,
                flat,
                accent,
                toggled,
                list,
                table,
                opened,
                muted,
                new TextField("text"));
    }

    private static void colours(Node node, List<String> found) {
        if (node instanceof Region region) {
            found.add(node.getStyleClass() + " " + fill(region) + " " + edge(region));
        } else if (node instanceof Text text) {
            found.add(text.getText() + " " + text.getFill());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> colours(child, found));
        }
    }

    private static String fill(Region region) {
        return region.getBackground() == null
                ? "none"
                : String.join(
                        ",",
                        region.getBackground().getFills().stream()
                                .map(it -> it.getFill().toString())
                                .toList());
    }

    private static String edge(Region region) {
        return region.getBorder() == null
                ? "none"
                : region.getBorder().getStrokes().stream()
                        .map(it -> Objects.toString(it.getTopStroke()))
                        .toList()
                        .toString();
    }
}
