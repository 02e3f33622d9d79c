package org.boai.localstack.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boai.localstack.LoopbackHttp;
import org.boai.localstack.process.JavaProgram;
import org.boai.localstack.process.Program;
import org.boai.localstack.process.Service;

/**
 * The backend in a JVM of its own; ready when its health check says so.
 *
 * @param jar the runnable that the build made
 * @param engines the engines' part of its environment
 */
record Backend(
        Path jar,
        Path data,
        int port,
        InstanceSettings settings,
        String operationsSecret,
        Map<String, String> engines)
        implements Service {
    static final String NAME = "backend";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Program prepare() {
        if (!Files.exists(jar)) {
            throw new Refused("%s is missing: run ./mvnw -DskipTests package".formatted(jar));
        }
        return JavaProgram.on(
                data,
                environment(),
                List.of(
                        "-Xmx768m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString()));
    }

    @Override
    public boolean answers() {
        return LoopbackHttp.status(port, "/q/health/ready").orElse(0) == 200;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(engines);
        environment.put("BOAI_DATA", data.toString());
        environment.put("BOAI_DEMO", Boolean.toString(settings.demo()));
        environment.put("BOAI_PUBLIC_URL", settings.publicUrl());
        environment.put("BOAI_OPERATIONS_SECRET", operationsSecret);
        environment.put("BOAI_SECRETS_KEY", SecretsKey.in(data));
        // The accounts of the demo are for everybody who tries it.
        environment.put(
                "BOAI_ADMINISTRATORS_NEED_SECOND_FACTOR", Boolean.toString(!settings.demo()));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return environment;
    }
}
