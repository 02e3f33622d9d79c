package org.boai.localstack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A parent of engines that a test can kill. */
final class ForeverRunning {
    static final String READY = "ready";

    private ForeverRunning() {}

    public static void main(String[] args) throws InterruptedException {
        try (var _ = LocalStack.start(Path.of(args[0]))) {
            System.out.println(READY);
            new CountDownLatch(1).await();
        }
    }
}
