package org.boai.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final String MARK = "86398";

    @TempDir Path data;

    @BeforeEach
    void makeFolders() throws Exception {
        Files.createDirectories(data.resolve("pids"));
    }

    @Test
    void aProgramEndsWithItsKilledParent() throws Exception {
        var parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SleepingParent.class.getName(),
                                data.toString(),
                                MARK)
                        .inheritIO()
                        .start();
        var sleeper = awaitSleeper();
        parent.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !sleeper.isAlive());
    }

    @Test
    void aKilledProgramCanBeStartedAgain() {
        var service = new ServiceProcess(new SleepingParent.Sleep(MARK), data);
        service.start();
        awaitSleeper();
        service.kill();
        assertThat(service.isAlive()).isFalse();
        service.start();
        var sleeper = awaitSleeper();
        service.stop();
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(data.resolve("pids")).isEmptyDirectory();
    }

    @Test
    void aProgramThatEndsAtOnceIsReportedWithWhatItWrote() {
        var service = new ServiceProcess(new Broken(), data);
        assertThatThrownBy(service::start)
                .isInstanceOf(ProgramFailed.class)
                .hasMessageContaining("broken ended while it was starting")
                .hasMessageContaining("no such thing");
    }

    private ProcessHandle awaitSleeper() {
        var pidFile = data.resolve("pids").resolve("sleep.pid");
        return Awaitility.await()
                .until(() -> Leftover.ours(pidFile, MARK), p -> p.isPresent())
                .get();
    }

    private record Broken() implements Service {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Program prepare() {
            return new Program(List.of("sh", "-c", "echo no such thing"), Map.of(), "TERM", "sh");
        }

        @Override
        public boolean answers() {
            return false;
        }
    }
}
