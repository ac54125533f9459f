package io.depotdesk.app.importing;

import java.util.List;

/// How far an import is.
public sealed interface ImportState {

    /// @param step what is done now
    /// @param done share of the whole, 0 to 1
    record Reading(String step, double done) implements ImportState {}

    /// The columns do not say enough.
    ///
    /// @param sentences what is missing, one each
    record Incomplete(List<String> sentences) implements ImportState {
        public Incomplete {
            sentences = List.copyOf(sentences);
        }
    }

    record Ready(ImportPreview preview) implements ImportState {}

    /// @param reason a sentence for a person, with what would mend it
    record Failed(String reason) implements ImportState {}
}
