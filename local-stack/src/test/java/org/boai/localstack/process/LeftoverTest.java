package org.boai.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {
    private static final String MARK = "86399";

    @TempDir Path folder;
    private Path pidFile;
    private Process sleeper;

    @BeforeEach
    void sleep() throws IOException {
        pidFile = folder.resolve("postmaster.pid");
        sleeper = new ProcessBuilder("sleep", MARK).start();
        Files.writeString(pidFile, sleeper.pid() + "\n/some/folder\n");
    }

    @AfterEach
    void wake() {
        sleeper.destroyForcibly();
    }

    @Test
    void aProcessWithOurMarkIsEnded() {
        Leftover.end(pidFile, MARK);
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aStrangerWhoGotTheIdByChanceIsLeftAlone() {
        Leftover.end(pidFile, "--data_directory=" + folder);
        assertThat(sleeper.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aFileThatNamesNoProcessIsRemoved() throws IOException {
        Files.writeString(pidFile, "-1\n");
        Leftover.end(pidFile, MARK);
        assertThat(sleeper.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }
}
