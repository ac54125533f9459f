package io.depotdesk.data.accounts;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.WholeFile;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.Role;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// `people.json`: everybody with the hash of their secret, and a checksum over it. It is replaced as a whole. A
/// damaged one is an error; nothing is ever guessed from it, because a desk without people asks nobody who they
/// are.
///
/// @param changedBy who changed it last
record PeopleFile(List<Account> accounts, String changedBy) {

    static final String NAME = "people.json";

    static final PeopleFile EMPTY = new PeopleFile(List.of(), "");

    private static final int FORM = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private record Content(int form, String check, Written people) {}

    private record Written(String changedBy, List<Line> all) {}

    private record Line(
            String name, Role role, String secret, int failures, @Nullable Instant lastFailure) {}

    PeopleFile {
        accounts = List.copyOf(accounts);
    }

    /// @throws AccountsException if it is damaged
    static PeopleFile read(StoreFiles files) throws IOException {
        byte[] bytes = WholeFile.read(files, NAME);
        try {
            Content content = MAPPER.readValue(bytes, Content.class);
            if (content.form != FORM) {
                throw damaged(files, "it is of form " + content.form, null);
            }
            if (!check(content.people).equals(content.check)) {
                throw damaged(files, "its checksum is another", null);
            }
            return new PeopleFile(
                    content.people.all.stream()
                            .map(line ->
                                    new Account(
                                            new DeskPerson(line.name, line.role),
                                            SecretHash.parse(line.secret),
                                            line.failures,
                                            line.lastFailure))
                            .toList(),
                    content.people.changedBy);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw damaged(files, "it cannot be read", e);
        }
    }

    private static AccountsException damaged(
            StoreFiles files, String how, @Nullable Exception cause) {
        String message =
                "The people of this desk are unknown: %s in %s is damaged (%s). Restore it from a copy;"
                                .formatted(NAME, files.place(), how)
                        + " if there is none, \"depotdesk people reset\" begins anew.";
        return cause == null
                ? new AccountsException(message)
                : new AccountsException(message, cause);
    }

    void write(StoreFiles files) throws IOException {
        var people =
                new Written(
                        changedBy,
                        accounts.stream()
                                .map(each ->
                                        new Line(
                                                each.person().name(),
                                                each.person().role(),
                                                each.secret().text(),
                                                each.failures(),
                                                each.lastFailure()))
                                .toList());
        WholeFile.replace(
                files,
                NAME,
                MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(new Content(FORM, check(people), people)));
    }

    private static String check(Written people) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(MAPPER.writeValueAsBytes(people)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
