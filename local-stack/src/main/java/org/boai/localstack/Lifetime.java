package org.boai.localstack;

import java.util.List;

/** What an engine's JVM is tuned for. */
enum Lifetime {
    /** A test: ready after half the processor time, slower once it is warm. */
    SHORT(List.of("-XX:TieredStopAtLevel=1")),
    /** An instance that people work with. */
    LONG(List.of());

    private final List<String> jvmFlags;

    Lifetime(List<String> jvmFlags) {
        this.jvmFlags = jvmFlags;
    }

    List<String> jvmFlags() {
        return jvmFlags;
    }
}
