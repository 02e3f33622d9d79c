package org.boai.media.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.boai.content.EducationKit;
import org.boai.document.DocumentId;
import org.boai.live.LiveItems;
import org.boai.liveitem.Published;
import org.boai.media.Deliverable;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** The ZIPs of kits that readers get. */
@ApplicationScoped
public class LiveKits {
    private static final String ENDING = ".zip";

    private final LiveItems live;
    private final KitArchive archive;

    LiveKits(LiveItems live, KitArchive archive) {
        this.live = live;
        this.archive = archive;
    }

    /**
     * A kit as it is sent to readers; empty when they do not get it. Looks in the store itself,
     * which may have lost what the database knows.
     *
     * @param name last part of the address
     * @throws Refused {@code storage-unavailable}
     */
    public Optional<Deliverable> find(DocumentId document, String name) {
        try {
            return live.find(document)
                    .filter(Published.class::isInstance)
                    .map(Published.class::cast)
                    .flatMap(
                            item ->
                                    kit(item, name)
                                            .filter(archive::isStored)
                                            .map(kit -> archive.of(item, kit)));
        } catch (Refused no) {
            return switch (no.refusal()) {
                case Refusal.NotFound _, Refusal.UnusableFile _ -> Optional.empty();
                default -> throw no;
            };
        }
    }

    /**
     * Empty when the document is no kit or has another version.
     *
     * @throws Refused {@code not-found} when a file of it is not public any more, {@code
     *     kit-too-large} beyond 4 GB
     */
    Optional<Deliverable> of(Published item, String name) {
        return kit(item, name).map(kit -> archive.of(item, kit));
    }

    private static Optional<EducationKit> kit(Published item, String name) {
        return item.content() instanceof EducationKit kit && name.equals(kit.version() + ENDING)
                ? Optional.of(kit)
                : Optional.empty();
    }
}
