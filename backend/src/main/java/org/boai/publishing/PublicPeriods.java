package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.jspecify.annotations.Nullable;

/** From when to when the public could read which edition (PUB-07). */
@ApplicationScoped
public class PublicPeriods {
    private final Audit audit;

    PublicPeriods(Audit audit) {
        this.audit = audit;
    }

    /**
     * @param to null while it is public
     */
    public record Period(UUID edition, Instant from, @Nullable Instant to) {}

    /**
     * @param edition which one went public; null when the document was withdrawn
     */
    record Turn(Instant at, @Nullable UUID edition) {}

    /** All periods of a document, oldest first. */
    @Transactional
    public List<Period> of(DocumentId document) {
        return periods(
                Stream.concat(
                                Publication.of(document.value()).stream()
                                        .map(one -> new Turn(one.publishedAt, one.editionId)),
                                audit.of(document, "withdraw").stream()
                                        .map(event -> new Turn(event.at, null)))
                        .sorted(Comparator.comparing(Turn::at))
                        .toList());
    }

    static List<Period> periods(List<Turn> turns) {
        var periods = new ArrayList<Period>();
        for (int at = 0; at < turns.size(); at++) {
            var turn = turns.get(at);
            if (turn.edition() != null) {
                periods.add(
                        new Period(
                                turn.edition(),
                                turn.at(),
                                at + 1 < turns.size() ? turns.get(at + 1).at() : null));
            }
        }
        return periods;
    }
}
