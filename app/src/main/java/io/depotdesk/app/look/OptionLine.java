package io.depotdesk.app.look;

import java.util.List;

/// One thing to choose among several.
///
/// @param title what is done, as a short command
/// @param effect what follows, may be empty
/// @param value the number to compare by ("+4.20", "82 %"), may be empty
/// @param valueTone whether that number is good news
/// @param broken rules that it does not keep, as sentences
/// @param marks words that set it apart ("recommended", "as planned")
public record OptionLine(
        String title,
        String effect,
        String value,
        Tone valueTone,
        List<String> broken,
        List<String> marks) {

    public OptionLine {
        broken = List.copyOf(broken);
        marks = List.copyOf(marks);
    }
}
