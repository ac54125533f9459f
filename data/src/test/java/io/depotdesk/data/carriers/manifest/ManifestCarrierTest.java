package io.depotdesk.data.carriers.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderState;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// A carrier without an interface is told by a file and answers with one; nothing is written twice, nothing is guessed.
class ManifestCarrierTest {

    @TempDir Path folder;

    private final Tender tender = TenderDay.tender("S1", 1, null);
    private CarrierAdapter csv;
    private CarrierAdapter x12;

    @BeforeEach
    void connect() {
        csv = carrier("csv");
        x12 = carrier("x12");
    }

    private CarrierAdapter carrier(String format) {
        return ManifestCarrier.KIND
                .adapter()
                .apply(
                        TenderDay.line(
                                "manifest",
                                "https://manifest.invalid",
                                "USD",
                                Map.of(
                                        "folder",
                                        folder.toString(),
                                        "format",
                                        format,
                                        "receiver",
                                        "RVRA"),
                                ""));
    }

    private void reply(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(TenderDay.NOON.minusSeconds(60)));
    }

    private static String interchange(String group, String transaction, String... segments) {
        return "ISA*00*          *00*          *ZZ*RVRA           *ZZ*DEPOTDESK     "
                + " *261123*1230*U*00401*000000007*0*P*>~"
                + "GS*%s*RVRA*DEPOTDESK*20261123*1230*7*X*004010~ST*%s*0001~"
                        .formatted(group, transaction)
                + String.join("~", segments)
                + "~SE*%d*0001~GE*1*7~IEA*1*000000007~".formatted(segments.length + 2);
    }

    private List<CarrierEvent> said(CarrierAdapter carrier) throws Exception {
        return carrier.find(tender) instanceof Found.Exists(_, List<CarrierEvent> events)
                ? events
                : List.of();
    }

    @Test
    void an_offer_is_one_file_named_and_marked_with_its_key() throws Exception {
        TenderAnswer answer = csv.tender(tender, csv.body(tender));

        assertThat(answer).isEqualTo(new TenderAnswer.Pending(null, tender.answerBy()));
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactly("2026-11-23-S1-1.csv");
        }
        List<String> lines = Files.readAllLines(folder.resolve("out/2026-11-23-S1-1.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("2026-11-23-S1-1,BOOK,ORDER-S1").contains("9.90");
    }

    @Test
    void the_same_again_writes_nothing_and_another_content_is_not_put_over_it() throws Exception {
        byte[] body = csv.body(tender);
        csv.tender(tender, body);
        FileTime written = Files.getLastModifiedTime(folder.resolve("out/2026-11-23-S1-1.csv"));

        TenderAnswer again = csv.tender(tender, csv.body(tender));
        TenderAnswer other = csv.tender(tender, "other".getBytes(StandardCharsets.UTF_8));

        assertThat(again).isInstanceOf(TenderAnswer.Pending.class);
        assertThat(other).isInstanceOf(TenderAnswer.Unknown.class);
        Path file = folder.resolve("out/2026-11-23-S1-1.csv");
        assertThat(Files.readAllBytes(file)).isEqualTo(body);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void an_x12_offer_is_a_whole_load_tender() throws Exception {
        byte[] body = x12.body(tender);

        assertThat(x12.body(tender)).isEqualTo(body);
        String text = new String(body, StandardCharsets.US_ASCII);
        assertThat(text).contains("ST*204*").contains("B2**RVRA**2026-11-23-S1-1**PP");
        assertThat(text).contains("B2A*00*LT").contains("Jane Q. Doe");
        try (var reader =
                EDIInputFactory.newFactory()
                        .createEDIStreamReader(new ByteArrayInputStream(body))) {
            while (reader.hasNext()) {
                assertThat(reader.next())
                        .isNotIn(
                                EDIStreamEvent.ELEMENT_DATA_ERROR,
                                EDIStreamEvent.SEGMENT_ERROR,
                                EDIStreamEvent.ELEMENT_OCCURRENCE_ERROR);
            }
        }
    }

    @Test
    void what_means_something_in_x12_cannot_be_smuggled_in() {
        assertThat(ManifestX12.plain("Café~SE*9*0001~ | x", 60)).isEqualTo("Cafe SE 9 0001    x");
    }

    @Test
    void a_folder_that_is_not_there_means_not_sent() throws Exception {
        Files.writeString(folder.resolve("out"), "a file in place of the folder");

        assertThat(csv.tender(tender, csv.body(tender))).isInstanceOf(TenderAnswer.NotSent.class);
        assertThat(csv.check().works()).isFalse();
    }

    @Test
    void nobody_can_tell_once_the_file_has_gone() throws Exception {
        assertThat(csv.find(tender)).isInstanceOf(Found.CannotTell.class);
        csv.tender(tender, csv.body(tender));

        assertThat(said(csv)).extracting(CarrierEvent::state).containsExactly(TenderState.PENDING);

        Files.delete(folder.resolve("out/2026-11-23-S1-1.csv"));
        assertThat(csv.find(tender)).isInstanceOf(Found.CannotTell.class);
    }

    @Test
    void a_reply_file_answers() throws Exception {
        csv.tender(tender, csv.body(tender));
        reply(
                "answers.csv",
                """
                key,answer,reason,name
                2026-11-23-S2-1,accepted,,M. Roux
                2026-11-23-S1-1,rejected,Too heavy.,M. Roux
                """);

        assertThat(said(csv))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.state()).isEqualTo(TenderState.REJECTED);
                    assertThat(it.note()).isEqualTo("Too heavy. M. Roux");
                });
    }

    @Test
    void a_990_answers() throws Exception {
        reply("a.edi", interchange("GF", "990", "B1*RVRA*2026-11-23-S1-1*20261123*A"));

        assertThat(said(x12)).extracting(CarrierEvent::state).containsExactly(TenderState.ACCEPTED);

        reply("a.edi", interchange("GF", "990", "B1*RVRA*2026-11-23-S1-1*20261123*D", "K1*FULL"));
        assertThat(said(x12)).extracting(CarrierEvent::state).containsExactly(TenderState.REJECTED);
    }

    @Test
    void conditions_in_a_990_are_no_yes() throws Exception {
        reply("a.edi", interchange("GF", "990", "B1*RVRA*2026-11-23-S1-1*20261123*B"));

        assertThat(said(x12))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.state()).isNull();
                    assertThat(it.note()).contains("Call");
                });
    }

    @Test
    void a_214_tells_how_it_stands() throws Exception {
        reply(
                "status.x12",
                interchange(
                        "QM",
                        "214",
                        "B10*PRO-1*2026-11-23-S1-1*RVRA",
                        "LX*1",
                        "AT7*AF*NS***20261123*1310*UT",
                        "AT7*D1*NS***20261123*1405*UT"));

        assertThat(said(x12))
                .extracting(CarrierEvent::state, CarrierEvent::at)
                .containsExactly(
                        tuple(TenderState.PICKED_UP, Instant.parse("2026-11-23T13:10:00Z")),
                        tuple(TenderState.DELIVERED, Instant.parse("2026-11-23T14:05:00Z")));
    }

    @Test
    void a_reply_that_breaks_off_counts_as_nothing_and_is_explained() throws Exception {
        String whole = interchange("GF", "990", "B1*RVRA*2026-11-23-S1-1*20261123*A");
        reply("half.edi", whole.substring(0, whole.indexOf("SE*")));
        reply("nokey.csv", "offer,answer\nx,accepted\n");

        assertThat(said(x12)).isEmpty();
        assertThat(folder.resolve("in/half.edi.txt")).content().contains("no whole X12");
        assertThat(folder.resolve("in/nokey.csv.txt")).content().contains("\"key\"");
    }

    @Test
    void a_file_that_is_still_being_written_waits() throws Exception {
        reply("answers.csv.part", "key,answer\n2026-11-23-S1-1,accepted\n");
        reply("answers.csv", "key,answer\n2026-11-23-S1-1,accepted\n");
        Files.setLastModifiedTime(
                folder.resolve("in/answers.csv"), FileTime.from(TenderDay.NOON.minusSeconds(1)));

        assertThat(said(csv)).isEmpty();
    }

    @Test
    void taking_it_back_is_asked_by_a_second_file() throws Exception {
        csv.tender(tender, csv.body(tender));

        assertThat(csv.cancel(tender, null, "changed")).isInstanceOf(CancelAnswer.Requested.class);
        assertThat(folder.resolve("out/2026-11-23-S1-1-cancel.csv"))
                .content()
                .contains("2026-11-23-S1-1,CANCEL");
    }

    /// Real status messages of partners, some of them malformed: read, or explained, never half.
    @Test
    void status_messages_of_real_partners_are_read_or_explained() throws Exception {
        Path samples =
                Path.of(System.getProperty("depotdesk.shared", "../../shared"), "samples/edi");
        assumeTrue(Files.isDirectory(samples), "The samples are not at " + samples);

        List<Reply> read =
                new X12Replies(
                                Files.readAllBytes(samples.resolve("x12-214-1.edi")),
                                Instant.EPOCH,
                                ZoneOffset.UTC)
                        .read();
        assertThat(read.stream().filter(it -> it.names().contains("99997666")).toList())
                .extracting(it -> it.event().state())
                .containsExactly(null, TenderState.PICKED_UP, null, TenderState.DELIVERED);
        byte[] malformed = Files.readAllBytes(samples.resolve("x12-214-2.edi"));
        assertThatExceptionOfType(UnreadableReplyException.class)
                .isThrownBy(() -> new X12Replies(malformed, Instant.EPOCH, ZoneOffset.UTC).read());
    }
}
