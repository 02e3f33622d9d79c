package org.boai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.Composition;
import org.boai.site.index.Entry;
import org.boai.site.index.SiteTopic;
import org.jspecify.annotations.Nullable;

/** A source that changes once, when the first of its items have been handed over. */
final class DisturbedSource implements LiveSource {
    private static final int BEFORE = 10;

    private final MemorySource source;
    private final AtomicReference<Disturbance> amidOutlines = new AtomicReference<>();
    private final AtomicReference<Disturbance> amidTexts = new AtomicReference<>();
    private boolean disturbed;

    DisturbedSource(MemorySource source) {
        this.source = source;
    }

    /** What happens in between. */
    interface Disturbance {
        void run() throws IOException;
    }

    void amidOutlines(Disturbance disturbance) {
        amidOutlines.set(disturbance);
    }

    /** When all outlines have been read. */
    void amidTexts(Disturbance disturbance) {
        amidTexts.set(disturbance);
    }

    boolean wasDisturbed() {
        return disturbed;
    }

    @Override
    public void each(Consumer<List<Fetched<LiveItem>>> sink) {
        source.each(disturbing(sink, amidTexts));
    }

    @Override
    public void eachEntry(Consumer<List<Fetched<Entry>>> sink) {
        source.eachEntry(disturbing(sink, amidOutlines));
    }

    private <T> Consumer<List<T>> disturbing(
            Consumer<List<T>> sink, AtomicReference<Disturbance> next) {
        var handed = new int[1];
        return fetched -> {
            sink.accept(fetched);
            if (++handed[0] == BEFORE) {
                disturb(next.getAndSet(null));
            }
        };
    }

    private void disturb(@Nullable Disturbance disturbance) {
        if (disturbance == null) {
            return;
        }
        try {
            disturbance.run();
            disturbed = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Found find(Collection<DocumentId> documents) {
        return source.find(documents);
    }

    @Override
    public List<SiteTopic> topics() {
        return source.topics();
    }

    @Override
    public Composition composition() {
        return source.composition();
    }
}
