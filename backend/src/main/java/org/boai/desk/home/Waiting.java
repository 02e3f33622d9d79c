package org.boai.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.editing.Drafts;
import org.boai.reviewing.Turns;
import org.boai.workflow.DraftStage;

/** What waits for a person: editions to sign, and editions to publish. */
@ApplicationScoped
class Waiting {
    /** Of each stage. */
    private static final int MOST = 20;

    private final Turns turns;
    private final Drafts drafts;

    Waiting(Turns turns, Drafts drafts) {
        this.turns = turns;
        this.drafts = drafts;
    }

    /**
     * @param lines the emergency lane first, then stage by stage what was submitted first
     * @param more the stages of which others wait too
     */
    record Here(List<Drafts.Line> lines, List<DraftStage> more) {}

    Here of(Actor actor) {
        var stages = turns.of(actor, MOST);
        var lines =
                drafts
                        .these(
                                stages.stream()
                                        .flatMap(stage -> stage.documents().stream())
                                        .toList())
                        .stream()
                        // The emergency lane first, the one that waits longest at the head
                        // (PUB-04).
                        .sorted(
                                Comparator.comparing(
                                        line ->
                                                line.urgent() == null
                                                        ? Instant.MAX
                                                        : line.urgent().since()))
                        .toList();
        return new Here(
                lines,
                stages.stream().filter(Turns.Waiting::more).map(Turns.Waiting::stage).toList());
    }
}
