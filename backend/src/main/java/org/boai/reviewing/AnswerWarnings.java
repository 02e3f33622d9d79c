package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.content.check.Finding;
import org.boai.content.check.Warnings;
import org.boai.content.check.Warnings.Step;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;

/** Keeps with an edition why its warnings stand; without a reason none of them may. */
@ApplicationScoped
public class AnswerWarnings {
    private static final int MAX_REASON = 500;

    private final Clock clock;

    AnswerWarnings(Clock clock) {
        this.clock = clock;
    }

    /**
     * Warnings and the reason why they stand.
     *
     * @param reason 1 to 500 characters; empty when there is no warning
     */
    public record Answer(List<Finding> warnings, String reason) {
        /** What the audit log keeps of it besides. */
        public Map<String, String> told(Map<String, String> detail) {
            if (warnings.isEmpty()) {
                return detail;
            }
            var told = new HashMap<>(detail);
            told.put("reason", reason);
            told.put("warnings", Integer.toString(warnings.size()));
            return told;
        }
    }

    /**
     * What somebody says of the warnings that no reason answers for; nothing is kept yet.
     *
     * @param typed what was given as the reason, blank for none; not looked at without a warning
     * @throws Refused {@code warnings-need-reason}, {@code invalid-input}
     */
    public static Answer of(List<Finding> unanswered, String typed) {
        if (unanswered.isEmpty()) {
            return new Answer(List.of(), "");
        }
        var reason = VisibleText.lines("reason", typed);
        if (reason.isEmpty()) {
            throw new Refused(new Refusal.WarningsNeedReason(unanswered));
        }
        if (reason.length() > MAX_REASON) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "reason",
                            new Bilingual(
                                    "对提醒的说明最多 500 个字符。请缩短。",
                                    "The reason why warnings stand has at most 500 characters. Shorten it.")));
        }
        return new Answer(List.copyOf(unanswered), reason);
    }

    /** Keeps it; nothing is kept where there was no warning. The document is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Actor actor, Edition edition, Step step, Answer answer) {
        if (answer.warnings().isEmpty()) {
            return;
        }
        var kept = new EditionReason();
        kept.editionId = edition.id;
        kept.step = step;
        kept.personId = actor.id().value();
        kept.reason = answer.reason();
        kept.warnings = Warnings.kept(answer.warnings());
        kept.givenAt = clock.instant();
        kept.persist();
    }
}
