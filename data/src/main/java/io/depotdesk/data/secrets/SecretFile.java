package io.depotdesk.data.secrets;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.WholeFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// `secrets.json`: who keeps the key, which key it is, and the sealed secrets in Base64.
///
/// @param keeper the name of the key's keeper
/// @param keyId names the key without giving it away
record SecretFile(int form, String keeper, String keyId, SequencedMap<String, String> sealed) {

    private static final String NAME = "secrets.json";
    private static final int FORM = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    SecretFile {
        sealed = new LinkedHashMap<>(sealed);
    }

    static SecretFile empty(String keeper, String keyId) {
        return new SecretFile(FORM, keeper, keyId, new LinkedHashMap<>());
    }

    /// @throws SecretsException if it is damaged
    static Optional<SecretFile> read(StoreFiles files) {
        try {
            if (!files.names().contains(NAME)) {
                return Optional.empty();
            }
            SecretFile read = MAPPER.readValue(WholeFile.read(files, NAME), SecretFile.class);
            if (read.form != FORM) {
                throw new SecretsException(
                        "%s in %s is of form %d, which this version does not read."
                                .formatted(NAME, files.place(), read.form));
            }
            return Optional.of(read);
        } catch (JacksonException | IOException e) {
            throw new SecretsException(
                    "%s in %s cannot be read. Restore it from a copy, or remove the folder and enter the secrets anew."
                            .formatted(NAME, files.place()),
                    e);
        }
    }

    void write(StoreFiles files) {
        try {
            WholeFile.replace(
                    files, NAME, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        } catch (IOException e) {
            throw new SecretsException(
                    "%s in %s cannot be written.".formatted(NAME, files.place()), e);
        }
    }
}
