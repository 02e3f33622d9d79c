package org.boai.outbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.document.DocumentId;

/** An output of which a test says what goes wrong with it. */
final class TriedProjection implements Projection {
    final List<DocumentId> written = new ArrayList<>();
    final List<DocumentId> writtenAnew = new ArrayList<>();
    final Map<DocumentId, String> unshowable = new HashMap<>();
    final Map<DocumentId, RuntimeException> breaking = new HashMap<>();
    Fault fault = () -> {};
    Fault faultBeforeSwap = () -> {};

    Duration patience = Duration.ZERO;

    private final String target;

    TriedProjection(String target) {
        this.target = target;
    }

    /** What goes wrong. */
    interface Fault {
        void strike() throws IOException;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public boolean mayWrite() {
        return true;
    }

    @Override
    public Map<DocumentId, String> apply(Set<DocumentId> documents) throws IOException {
        fault.strike();
        for (var document : documents) {
            if (breaking.containsKey(document)) {
                throw breaking.get(document);
            }
        }
        documents.stream().filter(one -> !unshowable.containsKey(one)).forEach(written::add);
        var failures = new HashMap<>(unshowable);
        failures.keySet().retainAll(documents);
        return failures;
    }

    @Override
    public void rebuild(Meanwhile meanwhile) throws IOException {
        meanwhile.applyWith(
                documents -> {
                    writtenAnew.addAll(documents);
                    return Map.of();
                });
        faultBeforeSwap.strike();
    }
}
