package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableLimits;
import io.depotdesk.data.tables.TableRow;
import io.depotdesk.data.tables.UnreadableFileException;

import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a table of the orders that shops hand out as JSON, so that they take the same way as a sheet.
///
/// Understood are the order of Shopify's Admin REST interface (`order`, `orders`) and of WooCommerce REST v3
/// (one or a list). A row's number is the order's place in the file. What the shop has cancelled or sent
/// already becomes a row that says so.
final class ShopOrders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEADERS =
            List.of(
                    "order_number",
                    "name",
                    "phone",
                    "email",
                    "address",
                    "unit",
                    "postcode",
                    "city",
                    "state",
                    "country",
                    "latitude",
                    "longitude",
                    "weight_g",
                    "notes");

    private ShopOrders() {}

    /// Returns whether the file begins as JSON does.
    static boolean isJson(Path file) {
        if (!Files.isRegularFile(file)) {
            return false; // reading it as a table says what is wrong
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            String text = start.replace("\uFEFF", "").stripLeading();
            return text.startsWith("{") || text.startsWith("[");
        } catch (IOException e) {
            throw new UnreadableFileException(
                    file, "It cannot be read (%s).".formatted(e.getMessage()), e);
        }
    }

    static Table read(Path file) {
        List<JsonNode> orders = orders(file);
        List<TableRow> rows = new ArrayList<>();
        for (JsonNode order : orders) {
            List<String> texts = isShopify(order) ? shopify(order) : wooCommerce(order);
            rows.add(
                    new TableRow(
                            rows.size() + 1,
                            texts.stream().<Cell>map(Cell.Text::new).toList(),
                            damage(order)));
        }
        return new Table(String.valueOf(file.getFileName()), HEADERS, rows, true);
    }

    private static List<JsonNode> orders(Path file) {
        JsonNode root;
        try {
            if (Files.size(file) > TableLimits.USUAL.bytes()) {
                throw new UnreadableFileException(
                        file,
                        "It has more than %d MB. Export fewer orders at a time."
                                .formatted(TableLimits.USUAL.bytes() >> 20));
            }
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new UnreadableFileException(
                    file,
                    "It is not whole JSON (line %d). Export it again."
                            .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    file, "It cannot be read (%s).".formatted(e.getMessage()), e);
        }
        JsonNode list = root.has("orders") ? root.path("orders") : root.path("order");
        JsonNode found = list.isMissingNode() ? root : list;
        List<JsonNode> orders = found.isArray() ? found.valueStream().toList() : List.of(found);
        if (!orders.stream().allMatch(order -> isShopify(order) || isWooCommerce(order))) {
            throw new UnreadableFileException(
                    file, "It holds no orders of Shopify or WooCommerce. Export them as CSV.");
        }
        return orders;
    }

    private static boolean isShopify(JsonNode order) {
        return order.has("shipping_address") || order.has("financial_status");
    }

    private static boolean isWooCommerce(JsonNode order) {
        return order.path("shipping").isObject() && order.path("billing").isObject();
    }

    private static List<String> shopify(JsonNode order) {
        JsonNode to =
                order.path("shipping_address").isObject()
                        ? order.path("shipping_address")
                        : order.path("billing_address");
        return List.of(
                firstOf(text(order, "order_number"), text(order, "name")),
                firstOf(joined(text(to, "name"), text(to, "company")), text(order, "email")),
                firstOf(text(to, "phone"), text(order, "phone")),
                text(order, "email"),
                text(to, "address1"),
                text(to, "address2"),
                text(to, "zip"),
                text(to, "city"),
                text(to, "province_code"),
                text(to, "country_code"),
                text(to, "latitude"),
                text(to, "longitude"),
                weight(order),
                notes(order, text(order, "note")));
    }

    private static List<String> wooCommerce(JsonNode order) {
        JsonNode billing = order.path("billing");
        JsonNode shipping = order.path("shipping");
        JsonNode to = text(shipping, "address_1").isEmpty() ? billing : shipping;
        return List.of(
                firstOf(text(order, "number"), text(order, "id")),
                joined(
                        (text(to, "first_name") + " " + text(to, "last_name")).strip(),
                        text(to, "company")),
                firstOf(text(shipping, "phone"), text(billing, "phone")),
                text(billing, "email"),
                text(to, "address_1"),
                text(to, "address_2"),
                text(to, "postcode"),
                text(to, "city"),
                text(to, "state"),
                text(to, "country"),
                "",
                "",
                "",
                notes(order, text(order, "customer_note")));
    }

    /// Returns the order's weight, or the sum of its goods' where the shop states none.
    private static String weight(JsonNode order) {
        long grams = order.path("total_weight").asLong(0);
        if (grams == 0) {
            for (JsonNode item : order.path("line_items")) {
                grams += item.path("grams").asLong(0) * item.path("quantity").asLong(1);
            }
        }
        return grams == 0 ? "" : String.valueOf(grams);
    }

    private static String notes(JsonNode order, String note) {
        String goods =
                order.path("line_items")
                        .valueStream()
                        .map(item -> item.path("quantity").asLong(1) + " × " + text(item, "name"))
                        .collect(Collectors.joining(", "));
        return joined(note, goods);
    }

    private static TableRow.@Nullable Damage damage(JsonNode order) {
        String status = text(order, "status").toLowerCase(Locale.ROOT);
        boolean cancelled =
                !text(order, "cancelled_at").isEmpty()
                        || List.of("cancelled", "refunded", "failed", "trash").contains(status);
        if (cancelled) {
            return new TableRow.Damage(
                    "The shop has cancelled this order.", "Nothing is to be delivered.");
        }
        boolean sent =
                text(order, "fulfillment_status").equals("fulfilled") || status.equals("completed");
        return sent
                ? new TableRow.Damage(
                        "The shop says that this order was sent already.",
                        "Set it back in the shop if it has to go out again.")
                : null;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull()
                ? ""
                : StringEscapeUtils.unescapeHtml4(value.asString("")).strip();
    }

    private static String firstOf(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }
}
