package org.boai.bench.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which programs are measured, by small ones that say a version as Hugo does. */
class HugoRunsTest {
    @TempDir Path folder;

    @Test
    void everyVersionOnThePathIsMeasuredOnce() throws IOException {
        var path =
                String.join(
                        File.pathSeparator,
                        folder.resolve("empty").toString(),
                        hugo("newer", "hugo v0.169.0+extended linux/amd64"),
                        hugo("debian", "hugo v0.111.3-5d4eb5154e1fed125ca8e9b5a0315c4180dab192"),
                        hugo("again", "hugo v0.169.0 linux/amd64"));

        assertThat(HugoRuns.find(path, folder, folder))
                .extracting(HugoRuns::version)
                .containsExactly("0.169.0", "0.111.3");
    }

    @Test
    void aProgramThatSaysNoVersionIsNotTakenForHugo() throws IOException {
        var path = hugo("other", "a game of that name");

        assertThatThrownBy(() -> HugoRuns.find(path, folder, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a game of that name");
    }

    private String hugo(String name, String says) throws IOException {
        var bin = Files.createDirectory(folder.resolve(name));
        var program = Files.writeString(bin.resolve("hugo"), "#!/bin/sh\necho '" + says + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return bin.toString();
    }
}
