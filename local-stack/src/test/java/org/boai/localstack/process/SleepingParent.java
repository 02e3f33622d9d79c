package org.boai.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A parent with one service, for tests to kill. */
final class SleepingParent {
    private SleepingParent() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var data = Path.of(args[0]);
        Files.createDirectories(data.resolve("pids"));
        new ServiceProcess(new Sleep(args[1]), data).start();
        new CountDownLatch(1).await();
    }

    /** Does nothing for so many seconds, which are its mark as well. */
    record Sleep(String seconds) implements Service {

        @Override
        public String name() {
            return "sleep";
        }

        @Override
        public Program prepare() {
            return new Program(List.of("sleep", seconds), Map.of(), "TERM", seconds);
        }

        @Override
        public boolean answers() {
            return true;
        }
    }
}
