package org.boai.localstack.launcher;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.boai.localstack.PrivateFile;

/**
 * {@code DATA/instance.json}: what an instance stays, whichever command starts it.
 *
 * @param demo whether it holds the demo society; decided by its first start
 * @param publicUrl the address that its pages name, from its latest {@code up}
 */
record InstanceSettings(boolean demo, String publicUrl) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<InstanceSettings> read(Path data) throws IOException {
        var file = file(data);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(file.toFile(), InstanceSettings.class))
                : Optional.empty();
    }

    void write(Path data) throws IOException {
        PrivateFile.write(file(data), JSON.writeValueAsString(this));
    }

    private static Path file(Path data) {
        return data.resolve("instance.json");
    }
}
