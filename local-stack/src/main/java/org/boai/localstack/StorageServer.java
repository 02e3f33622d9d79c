package org.boai.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.boai.localstack.process.JavaProgram;
import org.boai.localstack.process.Program;
import org.boai.localstack.process.Service;

/** An S3 server on a folder, in a JVM of its own; ready when it refuses a stranger. */
record StorageServer(Path folder, Secrets secrets, int port) implements Service {

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public Program prepare() {
        return JavaProgram.on(
                folder,
                keys(),
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        EngineHomes.storage().resolve("server") + "/*",
                        "org.boai.objectstore.ObjectStore",
                        folder.toString(),
                        Integer.toString(port)));
    }

    @Override
    public boolean answers() {
        return LoopbackHttp.status(port, "/").orElse(0) == 403;
    }

    Map<String, String> environment() {
        return Map.of(
                "BOAI_S3_ENDPOINT", "http://127.0.0.1:" + port,
                "BOAI_S3_ACCESS_KEY", secrets.of(Secrets.S3_ACCESS_KEY),
                "BOAI_S3_SECRET_KEY", secrets.of(Secrets.S3_SECRET_KEY));
    }

    private Map<String, String> keys() {
        return Map.of(
                "BOAI_S3_ACCESS_KEY", secrets.of(Secrets.S3_ACCESS_KEY),
                "BOAI_S3_SECRET_KEY", secrets.of(Secrets.S3_SECRET_KEY));
    }
}
