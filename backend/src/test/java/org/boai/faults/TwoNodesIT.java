package org.boai.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.boai.faults.BackendProcess.Duty;
import org.boai.localstack.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database and one site folder: one writes, none loses anything. */
class TwoNodesIT {
    private static final int DOCUMENTS = 40;
    private static final int CHANGES = 200;

    @TempDir static Path data;
    private static LocalStack engines;

    @BeforeAll
    static void start() {
        engines = LocalStack.start(data.resolve("engines"));
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @Test
    void publishesAndWithdrawalsOnBothNodesLeaveTheFilesOfAFullRebuild()
            throws IOException, InterruptedException, ExecutionException {
        try (var one = BackendProcess.start(engines.environment(), data, Duty.WEB_AND_WORKER);
                var two = BackendProcess.start(engines.environment(), data, Duty.WEB_AND_WORKER)) {
            var nodes = List.of(Staff.at(one), Staff.at(two));
            var expected = changeAll(nodes);
            await().atMost(Duration.ofMinutes(2)).until(() -> waitingNudges() == 0);

            expected.forEach(
                    (path, status) ->
                            assertThat(nodes.getLast().get(path).statusCode())
                                    .as(path)
                                    .isEqualTo(status));
            var incremental = SiteTree.of(data);
            nodes.getFirst().rebuildSite();
            assertThat(SiteTree.of(data)).isEqualTo(incremental);
        }
    }

    /** Each document is changed by one thread at a time, on a node chosen by lot. */
    private static Map<String, Integer> changeAll(List<Staff> nodes)
            throws InterruptedException, ExecutionException {
        var expected = new TreeMap<String, Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<Integer>>();
            for (int document = 0; document < DOCUMENTS; document++) {
                var number = document;
                all.add(threads.submit(() -> change(nodes, number)));
            }
            for (int document = 0; document < DOCUMENTS; document++) {
                expected.put("/articles/node-" + document + "/", all.get(document).get());
            }
        }
        return expected;
    }

    /** Publishes a document and then takes it back and brings it back; answers its last status. */
    private static int change(List<Staff> nodes, int number) {
        var random = new Random(number);
        var id = nodes.getFirst().approved("node-" + number, "两个节点 " + number);
        nodes.get(random.nextInt(2)).publish(id);
        var live = true;
        for (int change = 1; change < CHANGES / DOCUMENTS; change++) {
            var node = nodes.get(random.nextInt(2));
            if (live) {
                node.withdraw(id);
            } else {
                node.republish(id);
            }
            live = !live;
        }
        return live ? 200 : 410;
    }

    private static long waitingNudges() throws SQLException {
        var environment = engines.environment();
        try (var database =
                        DriverManager.getConnection(
                                environment.get("BOAI_DB_URL"),
                                "boai_app",
                                environment.get("BOAI_DB_APP_PASSWORD"));
                var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
