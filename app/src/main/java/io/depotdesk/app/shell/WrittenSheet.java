package io.depotdesk.app.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A style sheet that the program writes, in place of one that lies in a file.
///
/// @param text rules of JavaFX's CSS
record WrittenSheet(String text) {

    /// Returns it as a scene takes it, with everything in the URL.
    String url() {
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
