package org.boai.content.check;

import java.util.List;
import org.boai.document.Kind;

/** Which warnings of an edition a reason has to be given for (PRV-06, PUB-06). */
public final class Warnings {
    private Warnings() {}

    /** When a reason was given, and so by whom. */
    public enum Step {
        /** By the writer who submits the text. */
        SUBMISSION,
        /** By the final reviewer who publishes the text or sets the time for it. */
        PUBLICATION
    }

    /** The warnings that one recorded reason answers for. */
    public record Answered(Step step, List<Warning> warnings) {
        public Answered {
            warnings = List.copyOf(warnings);
        }
    }

    /** The findings that warn, for as long as no reason was given. */
    public static List<Finding> of(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.blocks()).toList();
    }

    /**
     * The findings that warn and that no recorded reason answers for. For a file of a disclosure
     * that could not be looked through, only who publishes it can answer.
     */
    public static List<Finding> unanswered(
            Kind kind, List<Finding> findings, List<Answered> reasons) {
        return of(findings).stream()
                .filter(
                        finding ->
                                reasons.stream()
                                        .filter(reason -> counts(kind, finding, reason.step()))
                                        .noneMatch(reason -> answers(reason, finding)))
                .toList();
    }

    /** As it is kept with a reason. */
    public static List<Warning> kept(List<Finding> warnings) {
        return warnings.stream().map(Warning::of).toList();
    }

    private static boolean counts(Kind kind, Finding finding, Step step) {
        return switch (step) {
            case PUBLICATION -> true;
            case SUBMISSION -> kind != Kind.DISCLOSURE_NOTICE || !finding.unread();
        };
    }

    private static boolean answers(Answered reason, Finding finding) {
        return reason.warnings().stream().anyMatch(Warning.of(finding)::isSame);
    }
}
