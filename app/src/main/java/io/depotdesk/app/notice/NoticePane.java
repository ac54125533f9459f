package io.depotdesk.app.notice;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Shows banners under the key figures and passing answers above the lower edge.
public final class NoticePane {

    private static final Duration SHOWN = Duration.seconds(6);

    private final Notices notices;
    private final StackPane passing = new StackPane();
    private final PauseTransition fade = new PauseTransition(SHOWN);

    public NoticePane(Notices notices) {
        this.notices = notices;
        passing.getStyleClass().add("toast-layer");
        passing.setPickOnBounds(false);
        passing.setAlignment(Pos.BOTTOM_CENTER);
        fade.setOnFinished(_ -> notices.clearPassing());
        notices.passingProperty().subscribe(this::pass);
    }

    /// Returns the layer for passing answers, to be put above the desk.
    public Node passing() {
        return passing;
    }

    /// Returns the banners, to be put below the key figures.
    public Node banners() {
        var box = Parts.column();
        box.getStyleClass().setAll("banners");
        box.getChildren().add(banner(notices.readOnlyProperty(), Icons.LOCKED, null));
        box.getChildren().add(banner(notices.damageProperty(), Icons.WARNING, null));
        box.getChildren()
                .add(banner(notices.planningProperty(), Icons.WARNING, notices::clearPlanning));
        return box;
    }

    private Node banner(
            ReadOnlyObjectProperty<@Nullable Notice> shown, Ikon icon, @Nullable Runnable close) {
        HBox banner = Parts.row();
        banner.getStyleClass().add("banner");
        shown.subscribe(notice -> {
            Parts.shown(banner, notice != null);
            if (notice != null) {
                fill(banner, notice, icon, close);
            }
        });
        return banner;
    }

    private void pass(@Nullable Notice notice) {
        passing.getChildren().clear();
        fade.stop();
        if (notice == null) {
            return;
        }
        HBox toast = Parts.row();
        toast.getStyleClass().add("toast");
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        fill(toast, notice, icon(notice.tone()), notices::clearPassing);
        passing.getChildren().add(toast);
        if (notice.tone() != Tone.BAD) {
            fade.playFromStart();
        }
    }

    private static void fill(HBox box, Notice notice, Ikon icon, @Nullable Runnable close) {
        box.getStyleClass().removeIf(name -> name.startsWith("tone-"));
        box.getStyleClass().add(notice.tone().styleClass());
        box.getChildren().setAll(Parts.icon(icon), Parts.paragraph(notice.words()));
        Runnable action = notice.action();
        if (action != null && notice.actionWords() != null) {
            var button = Parts.button(Icons.GO, notice.actionWords(), action);
            button.getStyleClass().addAll("flat", "toast-action");
            box.getChildren().addAll(Parts.spring(), button);
        }
        if (close != null) {
            box.getChildren().add(Parts.iconButton(Icons.CLOSE, "Close", close));
        }
    }

    private static Ikon icon(Tone tone) {
        return switch (tone) {
            case CALM, INFO -> Icons.INFO;
            case GOOD -> Icons.GOOD;
            case WARN -> Icons.WARNING;
            case BAD -> Icons.ERROR;
        };
    }
}
