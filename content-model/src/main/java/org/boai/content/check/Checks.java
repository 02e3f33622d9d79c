package org.boai.content.check;

import java.util.ArrayList;
import java.util.List;
import org.boai.content.Content;

/** All checks of a content, in the order in which a reader meets what they speak of. */
public final class Checks {
    private Checks() {}

    /** What is wrong with it; empty when nothing is. */
    public static List<Finding> of(Content content) {
        var findings = new ArrayList<Finding>();
        findings.addAll(CommonChecks.of(content));
        findings.addAll(BodyChecks.of(content.body()));
        findings.addAll(KindChecks.of(content));
        return List.copyOf(findings);
    }

    /** Only what refuses submission and publication. */
    public static List<Finding> blocking(Content content) {
        return of(content).stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCK)
                .toList();
    }
}
