package org.boai.desk.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.boai.desk.Frame;
import org.boai.desk.editor.StoredReferences;
import org.boai.desk.form.ChangeView;
import org.boai.desk.form.CompareContents;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.editing.Editions;
import org.boai.workflow.DraftStage;

/** Gathers what a person should see before an old edition replaces the draft. */
@ApplicationScoped
class RestoreView {
    private final Drafts drafts;
    private final Editions editions;
    private final StoredReferences references;

    RestoreView(Drafts drafts, Editions editions, StoredReferences references) {
        this.drafts = drafts;
        this.editions = editions;
        this.references = references;
    }

    /**
     * @param refused what was just refused, empty for nothing
     */
    record Typed(String changeNote, String refused) {}

    /**
     * @param changes what restoring changes in the present draft
     */
    @CheckedTemplate(
            basePath = "desk/history",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RestorePage(
            Frame frame,
            Drafts.Line line,
            int number,
            long revision,
            boolean writing,
            List<ChangeView> changes,
            Typed typed)
            implements TemplateInstance {}

    /**
     * @param allowed refuses who may not write this kind
     */
    RestorePage of(DocumentId id, int number, Frame frame, Typed typed, Consumer<Kind> allowed) {
        var draft = drafts.get(id);
        allowed.accept(draft.line().address().kind());
        var edition = editions.get(id, number);
        return new RestorePage(
                frame,
                draft.line(),
                edition.number(),
                draft.revision(),
                draft.line().stage() == DraftStage.WRITING,
                CompareContents.of(draft.content(), edition.content(), references),
                typed);
    }
}
