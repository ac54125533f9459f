package io.depotdesk.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A shipment can be served in as many ways as there are vehicles; the first nine have a key.
@ExtendWith(ApplicationExtension.class)
class OptionListTest {

    private final List<Integer> chosen = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private OptionList list;
    private Scene scene;

    @Start
    void start(Stage stage) {
        list = new OptionList(chosen::add);
        scene = new Scene(new StackPane(list.node()), 600, 900);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void the_ways_without_a_key_are_made_when_somebody_asks_for_them() {
        show(40);

        assertThat(lines()).hasSize(9);
        Button more = robot.lookup("Show 31 more").queryButton();
        robot.interact(more::fire);

        assertThat(lines()).hasSize(40);
        assertThat(more.isVisible()).isFalse();
    }

    @Test
    void going_down_behind_the_last_one_shows_the_others() {
        show(12);
        robot.interact(list::focus);
        for (int i = 0; i < 9; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(lines()).hasSize(12);
        assertThat(chosen).containsExactly(9);
    }

    @Test
    void a_few_ways_are_all_shown() {
        show(3);

        assertThat(lines()).hasSize(3);
        assertThat(robot.lookup(".link").queryAllAs(Button.class)).noneMatch(Button::isVisible);
    }

    private void show(int many) {
        robot.interact(() ->
                list.show(
                        IntStream.range(0, many)
                                .mapToObj(i ->
                                        new OptionLine(
                                                "Van " + i,
                                                "",
                                                "",
                                                Tone.CALM,
                                                List.of(),
                                                List.of()))
                                .toList()));
    }

    private List<Node> lines() {
        return List.copyOf(scene.getRoot().lookupAll(".option"));
    }
}
