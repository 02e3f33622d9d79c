package org.boai.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.boai.desk.editor.StoredReferences;
import org.boai.desk.form.ChangeView;
import org.boai.desk.form.CompareContents;
import org.boai.document.DocumentId;
import org.boai.editing.Editions;
import org.boai.reviewing.UnderReview.Submission;

/** What publishing a submitted edition would change for readers. */
@ApplicationScoped
class LiveComparison {
    private final Editions editions;
    private final StoredReferences references;

    LiveComparison(Editions editions, StoredReferences references) {
        this.editions = editions;
        this.references = references;
    }

    /**
     * @param live number of the edition that is public
     */
    record Compared(int live, List<ChangeView> changes) {}

    /** Empty when no edition of it was ever public. */
    Optional<Compared> of(DocumentId id, Submission submission) {
        return editions.lastPublic(id)
                .map(
                        live ->
                                new Compared(
                                        live.number(),
                                        CompareContents.of(
                                                live.content(), submission.content(), references)));
    }
}
