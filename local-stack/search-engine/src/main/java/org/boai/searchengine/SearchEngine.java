package org.boai.searchengine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs one Elasticsearch node on loopback until the process is told to end. */
public final class SearchEngine {
    private static final long CLOSE_WITHIN_SECONDS = 10;

    private SearchEngine() {}

    /**
     * @param args the folder of modules, the folder for data, the HTTP port
     */
    public static void main(String[] args)
            throws IOException, NodeValidationException, InterruptedException {
        LogConfigurator.configureESLogging();
        var modules = PluginsLoader.loadModulesBundles(Path.of(args[0]), false);
        var loader = PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false);
        var node = new Node(environment(Path.of(args[1]), args[2]), loader);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
        node.start();
        // All of the node's own threads are daemons.
        new CountDownLatch(1).await();
    }

    private static Environment environment(Path data, String port) throws IOException {
        var home = Files.createDirectories(data.resolve("home"));
        Files.createDirectories(home.resolve("config"));
        var settings =
                Settings.builder()
                        .put("path.home", home.toString())
                        .put("path.data", data.resolve("nodes").toString())
                        .put("path.logs", data.resolve("logs").toString())
                        .put("cluster.name", "boai-local")
                        .put("node.name", "local")
                        .put("discovery.type", "single-node")
                        .put("http.host", "127.0.0.1")
                        .put("http.port", port)
                        .put("transport.host", "127.0.0.1")
                        .put("transport.port", "0")
                        // A developer's full disk must not make the index read-only.
                        .put("cluster.routing.allocation.disk.threshold_enabled", false)
                        .build();
        return InternalSettingsPreparer.prepareEnvironment(
                settings, Map.of(), home.resolve("config"), () -> "local");
    }

    private static void close(Node node) {
        try {
            node.close();
            node.awaitClose(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("Elasticsearch did not close cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
