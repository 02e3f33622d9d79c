package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.desk.Frame;
import org.boai.desk.editor.EditorPage.Conflict;
import org.boai.desk.editor.EditorPage.Hint;
import org.boai.desk.editor.EditorPage.Joined;
import org.boai.desk.editor.EditorPage.Own;
import org.boai.desk.editor.EditorPage.State;
import org.boai.desk.form.Differences;
import org.boai.desk.form.FieldFault;
import org.boai.desk.form.FieldNames;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.FormValues;
import org.boai.desk.form.ReadForm;
import org.boai.desk.form.ShowForm;
import org.boai.editing.Drafts;
import org.boai.people.People;
import org.boai.workflow.PersonId;
import org.jspecify.annotations.Nullable;

/** Makes the editor's page: from what is stored, or again from what was sent. */
@ApplicationScoped
class EditorView {
    private final StoredReferences references;
    private final EditorHints hints;
    private final People people;

    EditorView(StoredReferences references, EditorHints hints, People people) {
        this.references = references;
        this.hints = hints;
        this.people = people;
    }

    /** What the form holds and what is to be said of it. */
    record Shown(
            FormValues values,
            long revision,
            String slug,
            String changeNote,
            String reason,
            String focus,
            String refused,
            List<FieldFault> faults) {

        static Shown again(Sent sent, String focus) {
            return refused(sent, "", List.of()).focusedOn(focus);
        }

        static Shown refused(Sent sent, String refused, List<FieldFault> faults) {
            return new Shown(
                    sent.values(),
                    sent.revision(),
                    sent.slug(),
                    sent.changeNote(),
                    sent.reason(),
                    "",
                    refused,
                    faults);
        }

        /** The same as of a revision that has just been stored. */
        Shown at(long stored) {
            return new Shown(values, stored, slug, changeNote, reason, focus, refused, faults);
        }

        private Shown focusedOn(String field) {
            return new Shown(values, revision, slug, changeNote, reason, field, refused, faults);
        }
    }

    EditorPage stored(Frame frame, Drafts.Draft draft) {
        var shown =
                new Shown(
                        stored(draft),
                        draft.revision(),
                        draft.line().address().slug().value(),
                        draft.changeNote(),
                        "",
                        "",
                        "",
                        List.of());
        return page(frame, draft, shown, false, null, null);
    }

    /** The page with what was sent, which is not stored. */
    EditorPage unsaved(Frame frame, Drafts.Draft draft, Shown shown) {
        return page(frame, draft, shown, true, conflict(draft, shown), null);
    }

    /**
     * The same for scripts, which save meanwhile and join what somebody else saved by themselves: a
     * newer revision is no conflict yet.
     */
    EditorPage part(Frame frame, Drafts.Draft draft, Shown shown) {
        return page(frame, draft, shown, true, null, null);
    }

    /** The page with what was sent and what somebody else saved meanwhile, joined. */
    EditorPage joined(Frame frame, Drafts.Draft draft, Reconcile.Joined joined) {
        var shown = Shown.refused(joined.sent(), "", List.of()).at(draft.revision());
        var told =
                new Joined(
                        savedBy(draft),
                        draft.line().updatedAt(),
                        joined.clashes(),
                        StoredFields.of(draft, stored(draft)));
        return page(frame, draft, shown, !joined.same(), null, told);
    }

    private EditorPage page(
            Frame frame,
            Drafts.Draft draft,
            Shown shown,
            boolean unsaved,
            @Nullable Conflict conflict,
            @Nullable Joined joined) {
        var kind = draft.line().address().kind();
        var values = FillForm.laidOut(kind, shown.values(), references);
        var fields = ShowForm.of(kind, values, shown.faults(), references);
        var names = FieldNames.of(fields);
        var named = new EditorHints.Named(names);
        return new EditorPage(
                frame,
                draft.line(),
                new Own(
                        shown.revision(),
                        shown.slug(),
                        shown.changeNote(),
                        hints.redirect(draft, shown.slug()),
                        shown.reason()),
                new EditorPage.Fields(fields),
                ReadForm.body(kind, values, references),
                new State(
                        unsaved,
                        names.nearest(shown.focus()),
                        shown.refused(),
                        named.faults(shown.faults())),
                new EditorPage.Findings(findings(draft, shown, values, named)),
                conflict,
                joined);
    }

    private List<Hint> findings(
            Drafts.Draft draft, Shown shown, FormValues values, EditorHints.Named named) {
        return switch (ReadForm.as(draft.line().address().kind(), values, references)) {
            case ReadForm.Result.Unreadable _ -> List.of();
            case ReadForm.Result.Readable(var content) ->
                    hints.findings(named, draft.line(), shown.changeNote(), content);
        };
    }

    private @Nullable Conflict conflict(Drafts.Draft draft, Shown shown) {
        if (shown.revision() == draft.revision()) {
            return null;
        }
        var kind = draft.line().address().kind();
        var yours = FillForm.laidOut(kind, shown.values(), references);
        var names = FieldNames.of(ShowForm.of(kind, yours, shown.faults(), references));
        return new Conflict(
                draft.revision(),
                savedBy(draft),
                draft.line().updatedAt(),
                Differences.of(yours, stored(draft), names));
    }

    private String savedBy(Drafts.Draft draft) {
        return people.nameOf(new PersonId(draft.updatedBy())).orElse("");
    }

    private FormValues stored(Drafts.Draft draft) {
        return FillForm.with(draft.content(), references);
    }
}
