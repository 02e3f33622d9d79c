package org.boai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.boai.content.Content;
import org.boai.document.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names what shapes an answer besides the data: the bytes of our own jars, and the public address.
 * Nodes of one build share it. When classes do not come from a jar, each start has its own.
 */
@ApplicationScoped
class BuildId {
    private final String value;

    BuildId(@ConfigProperty(name = "boai.public-url") URI publicUrl, Clock clock) {
        var text = new StringBuilder(publicUrl.toString());
        for (var type : List.of(BuildId.class, Content.class)) {
            text.append(' ').append(fingerprint(type, clock));
        }
        value = Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String fingerprint(Class<?> type, Clock clock) {
        URL place = type.getResource(type.getSimpleName() + ".class");
        try {
            return place != null && place.openConnection() instanceof JarURLConnection jar
                    ? Sha256.of(Files.readAllBytes(Path.of(jar.getJarFileURL().toURI()))).hex()
                    : clock.instant().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hexadecimal. */
    String value() {
        return value;
    }
}
