package org.boai.localstack.launcher;

import java.nio.file.Path;

/** The checkout that {@code ./boai} stands in. */
record Home(Path path) {

    static Home ofThisRun() {
        return new Home(Path.of(System.getProperty("boai.home", "")).toAbsolutePath());
    }

    /**
     * What the build made of the backend; tests put a stand-in there by {@code boai.backend.jar}.
     */
    Path backendJar() {
        var built = path.resolve("backend/target/quarkus-app/quarkus-run.jar");
        return Path.of(System.getProperty("boai.backend.jar", built.toString()));
    }
}
