package org.boai.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {
    @TempDir Path folder;

    @Test
    void aBusyPortIsNamed() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            var up = LauncherProcess.start(folder, "up", "--port", port);
            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.errors()).contains("Port " + port + " is in use");
            assertThat(folder.resolve("var/postgres")).doesNotExist();
        }
    }

    @Test
    void aWrongCommandLineHasAnExitCodeOfItsOwn() throws Exception {
        var down = LauncherProcess.start(folder, "down");
        assertThat(down.exitCode()).isEqualTo(2);
        assertThat(down.errors()).isEqualTo("boai: unknown command: down. See ./boai help.\n");
    }

    @Test
    void aCommandOnAFolderWithoutAnInstanceIsRefused() throws Exception {
        var token = LauncherProcess.start(folder, "token", "writer");
        assertThat(token.exitCode()).isEqualTo(1);
        assertThat(token.errors()).contains("is no data folder");
    }
}
