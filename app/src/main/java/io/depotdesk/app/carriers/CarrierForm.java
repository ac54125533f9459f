package io.depotdesk.app.carriers;

import io.depotdesk.app.carriers.CarrierFormModel.Result;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.adapters.Adapters;

import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form of a carrier's account. Enter tries the line, Ctrl+Enter keeps the account, Esc leaves it as it was.
final class CarrierForm {

    private final CarrierFormModel model;
    private final Overlay overlay;
    private final Runnable kept;
    private final VBox fields = Parts.column();

    private CarrierForm(CarrierFormModel model, Overlay overlay, Runnable kept) {
        this.model = model;
        this.overlay = overlay;
        this.kept = kept;
    }

    /// @param kept called when an account was kept
    static void open(Overlay overlay, CarrierFormModel model, Runnable kept) {
        new CarrierForm(model, overlay, kept).open();
    }

    private void open() {
        ComboBox<String> carrier =
                new ComboBox<>(FXCollections.observableArrayList(model.carriers()));
        carrier.setEditable(true);
        carrier.setValue(model.carrier.get());
        carrier.valueProperty()
                .subscribe(id -> {
                    if (id != null && !id.equals(model.carrier.get())) {
                        model.choose(id.strip());
                    }
                });
        ComboBox<AdapterKind> kind = kinds();
        model.kind.subscribe(_ -> showFields());
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("carrier-fields");
        VBox form =
                Parts.column(
                        Parts.paragraph("Account with a carrier", "form-title"),
                        Parts.row(labelled("Carrier", carrier), labelled("Speaks", kind)),
                        scroll,
                        result(),
                        Parts.row(
                                Parts.button(Icons.SEARCH, "Try it", model::tryIt),
                                Parts.button(Icons.GOOD, "Keep it", this::keep),
                                Parts.spring(),
                                Parts.key("Enter"),
                                Parts.text("tries", "hint"),
                                Parts.key("Ctrl+Enter"),
                                Parts.text("keeps", "hint"),
                                Parts.key("Esc"),
                                Parts.text("closes", "hint")));
        form.getStyleClass().addAll("form", "carrier-form");
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        overlay.ask(form, carrier);
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER) {
            if (pressed.isShortcutDown()) {
                keep();
                pressed.consume();
            } else if (pressed.getTarget() instanceof TextField) {
                model.tryIt();
                pressed.consume();
            }
        }
    }

    private void keep() {
        model.keep(() -> {
            overlay.close();
            kept.run();
        });
    }

    private ComboBox<AdapterKind> kinds() {
        ComboBox<AdapterKind> kind =
                new ComboBox<>(FXCollections.observableArrayList(Adapters.all()));
        kind.setConverter(new Titles());
        kind.valueProperty().bindBidirectional(model.kind);
        return kind;
    }

    private void showFields() {
        AdapterKind kind = model.kind.get();
        fields.getChildren().clear();
        kind.settings()
                .forEach(it ->
                        fields.getChildren()
                                .add(
                                        labelled(
                                                it.optional()
                                                        ? it.label() + " (may be empty)"
                                                        : it.label(),
                                                field(new TextField(), model.setting(it)))));
        kind.secrets()
                .forEach(it -> {
                    PasswordField field = new PasswordField();
                    field.setPromptText("As kept");
                    fields.getChildren().add(labelled(it.label(), field(field, model.secret(it))));
                });
        TextField url = field(new TextField(), model.url);
        url.setPromptText(kind.usualBaseUrl());
        fields.getChildren()
                .addAll(
                        labelled("Address, if not the usual one", url),
                        labelled("Currency of its prices", field(new TextField(), model.currency)));
        CheckBox local =
                new CheckBox("It is on this computer or network, as a simulated carrier is");
        local.selectedProperty().bindBidirectional(model.local);
        fields.getChildren().add(local);
    }

    private static <T extends TextField> T field(T field, StringProperty text) {
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static VBox labelled(String words, Node node) {
        VBox box = Parts.column(Parts.text(words, "section-title"), node);
        box.getStyleClass().add("labelled");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private HBox result() {
        var words = Parts.paragraph("");
        words.textProperty().bind(model.words);
        HBox row = Parts.row();
        HBox.setHgrow(words, Priority.ALWAYS);
        model.result.subscribe(result -> row.getChildren().setAll(parts(result, words)));
        return row;
    }

    private static Node[] parts(Result result, Node words) {
        return switch (result) {
            case NONE -> new Node[] {};
            case RUNNING -> new Node[] {words};
            case WORKS -> new Node[] {Parts.chip(Tone.GOOD, Icons.GOOD, "Works"), words};
            case FAILS -> new Node[] {Parts.chip(Tone.BAD, Icons.WARNING, "Does not work"), words};
        };
    }

    private static final class Titles extends StringConverter<AdapterKind> {
        @Override
        public String toString(AdapterKind kind) {
            return kind == null ? "" : kind.title();
        }

        @Override
        public AdapterKind fromString(String title) {
            return Adapters.all().stream()
                    .filter(it -> it.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
