package org.boai.localstack.launcher;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.boai.localstack.PrivateFile;

/**
 * {@code DATA/run.json} (0600): where the running instance is and how to talk to it.
 *
 * @param startedAt an ISO-8601 instant
 * @param environment the engines' addresses and passwords as the backend got them
 */
record RunFile(
        long pid,
        int port,
        String operationsSecret,
        String startedAt,
        Map<String, String> environment) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Path in(Path data) {
        return data.resolve("run.json");
    }

    static Optional<RunFile> read(Path data) throws IOException {
        var file = in(data);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(file.toFile(), RunFile.class))
                : Optional.empty();
    }

    void write(Path data) throws IOException {
        PrivateFile.write(in(data), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }
}
