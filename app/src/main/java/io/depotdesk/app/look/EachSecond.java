package io.depotdesk.app.look;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// Work that follows the clock as long as something is seen. A clock that ran on would keep a closed window in memory.
public final class EachSecond {

    private EachSecond() {}

    /// Does `work` each second while `shown` is true. FX thread only.
    public static void run(ObservableValue<Boolean> shown, Runnable work) {
        var seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> work.run()));
        seconds.setCycleCount(Animation.INDEFINITE);
        shown.subscribe(now -> {
            if (now) {
                seconds.play();
            } else {
                seconds.stop();
            }
        });
    }
}
