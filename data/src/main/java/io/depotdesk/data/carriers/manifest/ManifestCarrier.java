package io.depotdesk.data.carriers.manifest;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// A contract carrier without an interface: an offer is a file in a folder that it sees, named after the offer's key;
/// its answer is a file as well, or a person tells. It can't be asked, so nothing is ever written again to find out.
///
/// A file appears whole or not at all: it is written as `.part`, made durable and renamed.
public final class ManifestCarrier implements CarrierAdapter {

    public static final AdapterKind KIND =
            new AdapterKind(
                    "manifest",
                    "Manifest by folder",
                    // Never called (RFC 2606); an account has an address.
                    "https://manifest.invalid",
                    ManifestSettings.ASKED,
                    List.<Asked>of(),
                    ManifestCarrier::new);

    private final CarrierLine line;
    private final ManifestSettings settings;
    private final ReplyFolder replies;

    ManifestCarrier(CarrierLine line) {
        this.line = line;
        this.settings = ManifestSettings.of(line.account());
        this.replies = new ReplyFolder(settings.in(), settings.zone(), line.clock());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.NONE,
                null,
                false,
                false,
                true,
                600,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                1);
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) {
        return new QuoteAnswer.Unavailable("Its prices are those of its rate card.");
    }

    @Override
    public byte[] body(Tender tender) {
        return settings.x12()
                ? new ManifestX12(tender, settings).bytes(false)
                : ManifestCsv.of(tender, "BOOK");
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] body) {
        try {
            return write(file(tender, ""), body)
                    ? new TenderAnswer.Pending(null, tender.answerBy())
                    : new TenderAnswer.Unknown(
                            "%s is there with another content".formatted(file(tender, "")));
        } catch (IOException e) {
            return new TenderAnswer.NotSent("the manifest cannot be written: " + e.getMessage());
        }
    }

    private Path file(Tender tender, String suffix) {
        return settings.out()
                .resolve(
                        "%s%s.%s"
                                .formatted(
                                        ManifestKey.of(tender.key()),
                                        suffix,
                                        settings.x12() ? "edi" : "csv"));
    }

    /// Returns whether `file` holds `bytes` now; false if it held others before.
    ///
    /// @throws IOException if it could not be made; then it is not there
    private static boolean write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        }
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (var channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        }
        return true;
    }

    /// Looks for an answer, then for the file itself: while it lies there, it has been offered.
    @Override
    public Found find(Tender tender) {
        String key = ManifestKey.of(tender.key());
        try {
            List<CarrierEvent> events = replies.about(key);
            if (!events.isEmpty()) {
                return new Found.Exists(key, events);
            }
            Path file = file(tender, "");
            if (Files.exists(file)) {
                return new Found.Exists(
                        key,
                        List.of(
                                new CarrierEvent(
                                        "manifest|" + key,
                                        TenderState.PENDING,
                                        "written",
                                        Files.getLastModifiedTime(file).toInstant(),
                                        null,
                                        "")));
            }
            return new Found.CannotTell(
                    "The carrier has no look-up, and %s is not in its folder (any more). Call it about %s."
                            .formatted(file.getFileName(), key));
        } catch (IOException e) {
            return new Found.Unreachable("the folder cannot be read: " + e.getMessage());
        }
    }

    /// Writes a second file that takes the first one back; the carrier says whether it does.
    @Override
    public CancelAnswer cancel(Tender tender, @Nullable String reference, String reason) {
        byte[] body =
                settings.x12()
                        ? new ManifestX12(tender, settings).bytes(true)
                        : ManifestCsv.of(tender, "CANCEL");
        try {
            return write(file(tender, "-cancel"), body)
                    ? new CancelAnswer.Requested()
                    : new CancelAnswer.Unknown("another cancellation lies there");
        } catch (IOException e) {
            return new CancelAnswer.NotSent("the manifest cannot be written: " + e.getMessage());
        }
    }

    @Override
    public ConnectionCheck check() {
        Path out = settings.out();
        try {
            Files.createDirectories(out);
            Files.createDirectories(settings.in());
            Files.delete(Files.createTempFile(out, "depotdesk-check", ".part"));
            return new ConnectionCheck.Works(
                    "%s can be written, answers are looked for in %s."
                            .formatted(out, settings.in()));
        } catch (IOException e) {
            return new ConnectionCheck.Fails(
                    "%s cannot be written (%s). Check the folder and its rights."
                            .formatted(out, e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return "manifests for " + line.account().carrier();
    }
}
