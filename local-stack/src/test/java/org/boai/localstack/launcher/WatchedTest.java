package org.boai.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WatchedTest {
    @TempDir Path data;

    @Test
    void aStartThatIsRefusedIsToldAndTriedAgain() throws IOException {
        var starts = keptAlive(UpLog.in(data), new Refused("backend.jar is missing"));

        assertThat(starts).isEqualTo(2);
        assertThat(log()).contains("backend died", "backend.jar is missing", "backend runs again");
    }

    @Test
    void neitherAnotherFailureNorALogThatCannotBeWrittenKeepsItDead() throws IOException {
        var log = UpLog.in(data);
        Files.createDirectories(data.resolve("logs/up.log"));

        var starts = keptAlive(log, new UncheckedIOException(new IOException("disk full")));

        assertThat(starts).isEqualTo(2);
    }

    /** How often it was started until it lived; the first time fails. */
    private static int keptAlive(UpLog log, RuntimeException first) {
        var starts = new AtomicInteger();
        var watched =
                new Watched(
                        "backend",
                        () -> starts.get() > 1,
                        () -> {
                            if (starts.incrementAndGet() == 1) {
                                throw first;
                            }
                        });
        watched.keepAlive(() -> starts.get() > 1, log);
        return starts.get();
    }

    private String log() throws IOException {
        return Files.readString(data.resolve("logs/up.log"));
    }
}
