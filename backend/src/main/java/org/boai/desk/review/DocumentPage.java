package org.boai.desk.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.boai.audit.AuditEvent;
import org.boai.checking.AllowedWord;
import org.boai.content.check.Finding;
import org.boai.desk.Frame;
import org.boai.desk.comments.CommentViews;
import org.boai.desk.form.ReadingView;
import org.boai.editing.Drafts;
import org.boai.reviewing.Rereads;
import org.boai.reviewing.UnderReview.Submission;
import org.boai.sharing.SharePreview;
import org.jspecify.annotations.Nullable;

/**
 * One document: the edition under review, or else the working copy.
 *
 * @param submission null while it is being written
 * @param compared what the submission changes for readers; null when nothing is submitted or public
 * @param seen what is new since the edition that this person saw last, or null
 * @param rereads the re-reads of the emergency lane that wait
 * @param urgentFor how long it has been urgent, in words; empty when it is not
 * @param found what the checks say of the edition under review; null when nothing is submitted
 * @param unpaged which reviewers get no mail of an emergency, in a sentence; empty for none, or
 *     when this person cannot declare one
 * @param words what the dictionary says of it
 * @param links by which people without an account see editions of it
 * @param comments what colleagues say of places in it
 * @param liveAt where the public reads it, empty when it does not
 * @param refused what was just refused, empty for nothing
 * @param typed what was typed in the refused form
 */
@CheckedTemplate(basePath = "desk/review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DocumentPage(
        Frame frame,
        Drafts.Line line,
        @Nullable Submission submission,
        LiveComparison.@Nullable Compared compared,
        SeenChanges.@Nullable Seen seen,
        List<ReadingView> reading,
        EditionFindings.@Nullable Shown found,
        WordsHere words,
        List<SharePreview.Line> links,
        CommentViews.OnPage comments,
        Acts.Offered acts,
        List<Rereads.Open> rereads,
        String urgentFor,
        String unpaged,
        List<AuditEvent> history,
        String liveAt,
        String refused,
        Typed typed)
        implements TemplateInstance {

    /**
     * What the dictionary stops in this document, and what may stand in it (PUB-06).
     *
     * @param mayAllow whether the person may let a word stand
     */
    record WordsHere(List<Finding.Wording> stopped, List<AllowedWord> allowed, boolean mayAllow) {}

    /**
     * Texts of the forms of this page.
     *
     * @param stands why warnings stand
     * @param ending of the form that plans a withdrawal
     */
    record Typed(
            String comment,
            String reason,
            String replacement,
            String at,
            String remark,
            String stands,
            Ending ending) {
        static final Typed NOTHING = new Typed("", "", "", "", "", "", Ending.NOTHING);

        /** When a document is to be withdrawn, why, and what should be read instead. */
        record Ending(String at, String reason, String replacement) {
            static final Ending NOTHING = new Ending("", "", "");
        }

        static Typed remark(String text) {
            return new Typed("", "", "", "", text, "", Ending.NOTHING);
        }

        static Typed signing(String comment) {
            return new Typed(comment, "", "", "", "", "", Ending.NOTHING);
        }

        static Typed returning(String reason) {
            return withdrawing(reason, "");
        }

        static Typed publishing(String at, String stands) {
            return new Typed("", "", "", at, "", stands, Ending.NOTHING);
        }

        static Typed withdrawing(String reason, String replacement) {
            return new Typed("", reason, replacement, "", "", "", Ending.NOTHING);
        }

        static Typed ending(Ending ending) {
            return new Typed("", "", "", "", "", "", ending);
        }
    }
}
