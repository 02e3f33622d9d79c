package org.boai.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.check.Finding;
import org.boai.desk.editor.StoredReferences;
import org.boai.desk.form.FieldNames;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.ShowForm;
import org.boai.reviewing.UnderReview.Submission;
import org.boai.reviewing.WarningReasons;

/** All that the checks say of the edition under review, and why its warnings stand. */
@ApplicationScoped
class EditionFindings {
    private final StoredReferences references;
    private final WarningReasons reasons;

    EditionFindings(StoredReferences references, WarningReasons reasons) {
        this.references = references;
        this.reasons = reasons;
    }

    /**
     * What was found, what blocks first.
     *
     * @param reasons what was said of the warnings, in the order in which it was said
     */
    record Shown(List<Line> lines, List<WarningReasons.Line> reasons) {
        /** Whether who publishes has to say why warnings stand. */
        public boolean unanswered() {
            return lines.stream().anyMatch(Line::unanswered);
        }
    }

    /**
     * One finding.
     *
     * @param place what the field is called; empty when it is about no field
     * @param unanswered whether it warns and no reason answers for it yet
     */
    record Line(Finding finding, String place, boolean unanswered) {}

    Shown of(Submission submission, List<Finding> findings) {
        var names = names(submission.content());
        var unanswered = new HashSet<>(reasons.unanswered(submission.edition(), findings));
        var lines =
                findings.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(
                                one ->
                                        new Line(
                                                one,
                                                names.called(one.where()),
                                                unanswered.contains(one)))
                        .toList();
        return new Shown(lines, reasons.of(submission.edition()));
    }

    private FieldNames names(Content content) {
        return FieldNames.of(
                ShowForm.of(
                        content.kind(), FillForm.with(content, references), List.of(), references));
    }
}
