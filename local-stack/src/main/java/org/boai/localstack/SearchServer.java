package org.boai.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.boai.localstack.process.JavaProgram;
import org.boai.localstack.process.Program;
import org.boai.localstack.process.Service;

/** Elasticsearch in a JVM of its own; ready when every index has its primary shard. */
record SearchServer(Path folder, int port) implements Service {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Program prepare() {
        var home = EngineHomes.search();
        // Code that is compiled once, and simply: one society's searches are few and small, and
        // compiling it twice would take more processor time than starting and indexing do.
        var arguments =
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dlog4j2.level=WARN",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        home.resolve("server") + "/*",
                        "org.boai.searchengine.SearchEngine",
                        home.resolve("modules").toString(),
                        folder.toString(),
                        Integer.toString(port));
        return JavaProgram.on(folder, Map.of(), arguments);
    }

    /** Elasticsearch answers 408 while the status is not reached. */
    @Override
    public boolean answers() {
        var path = "/_cluster/health?wait_for_status=yellow&timeout=1s";
        return LoopbackHttp.status(port, path).orElse(0) == 200;
    }

    Map<String, String> environment() {
        return Map.of("BOAI_SEARCH_HOSTS", "127.0.0.1:" + port);
    }
}
