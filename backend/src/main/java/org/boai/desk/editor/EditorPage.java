package org.boai.desk.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.boai.desk.Frame;
import org.boai.desk.form.Differences.Difference;
import org.boai.desk.form.FieldView;
import org.boai.editing.Drafts;
import org.jspecify.annotations.Nullable;

/** The page on which a document is written. */
@CheckedTemplate(basePath = "desk/editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EditorPage(
        Frame frame,
        Drafts.Line line,
        Own own,
        List<FieldView> fields,
        State state,
        List<Hint> findings,
        @Nullable Conflict conflict)
        implements TemplateInstance {

    /**
     * What is edited beside the content.
     *
     * @param revision the one that the page began with
     * @param redirect the present public address, when the slug leaves it at the next publication
     */
    record Own(long revision, String slug, String changeNote, String redirect) {}

    /**
     * What the page says of itself.
     *
     * @param unsaved whether it holds what is not stored
     * @param focus id of the field to begin at, empty for none
     * @param refused why it was not saved or submitted, empty when nothing was refused
     * @param faults the fields to look at
     */
    record State(boolean unsaved, String focus, String refused, List<Hint> faults) {
        static final State SAVED = new State(false, "", "", List.of());
    }

    /**
     * What to look at.
     *
     * @param anchor id on the page, empty for none
     * @param field what the field is called
     */
    record Hint(String anchor, String field, String message) {}

    /** Somebody else's save that came first (PUB-12). */
    record Conflict(long current, String by, Instant at, List<Difference> differences) {}
}
