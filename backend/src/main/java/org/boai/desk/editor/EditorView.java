package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.content.check.Checks;
import org.boai.desk.Frame;
import org.boai.desk.editor.EditorPage.Conflict;
import org.boai.desk.editor.EditorPage.Hint;
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
import org.boai.live.LiveItems;
import org.boai.people.People;
import org.boai.workflow.PersonId;

/** Makes the editor's page: from what is stored, or again from what was sent. */
@ApplicationScoped
class EditorView {
    private final StoredReferences references;
    private final LiveItems live;
    private final People people;

    EditorView(StoredReferences references, LiveItems live, People people) {
        this.references = references;
        this.live = live;
        this.people = people;
    }

    /** What the form holds and what is to be said of it. */
    record Shown(
            FormValues values,
            long revision,
            String slug,
            String changeNote,
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
                    "",
                    refused,
                    faults);
        }

        /** The same as of a revision that has just been stored. */
        Shown at(long stored) {
            return new Shown(values, stored, slug, changeNote, focus, refused, faults);
        }

        private Shown focusedOn(String field) {
            return new Shown(values, revision, slug, changeNote, field, refused, faults);
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
                        List.of());
        return page(frame, draft, shown, false);
    }

    /** The page with what was sent, which is not stored. */
    EditorPage unsaved(Frame frame, Drafts.Draft draft, Shown shown) {
        return page(frame, draft, shown, true);
    }

    private EditorPage page(Frame frame, Drafts.Draft draft, Shown shown, boolean unsaved) {
        var fields =
                ShowForm.of(
                        draft.line().address().kind(), shown.values(), shown.faults(), references);
        var names = FieldNames.of(fields);
        var faults = shown.faults().stream().map(fault -> hint(fault, names)).toList();
        return new EditorPage(
                frame,
                draft.line(),
                new Own(
                        shown.revision(),
                        shown.slug(),
                        shown.changeNote(),
                        redirect(draft, shown.slug())),
                fields,
                new State(unsaved, names.nearest(shown.focus()), shown.refused(), faults),
                findings(draft, shown.values(), names),
                shown.revision() == draft.revision()
                        ? null
                        : conflict(draft, shown.values(), names));
    }

    private static Hint hint(FieldFault fault, FieldNames names) {
        return new Hint(names.nearest(fault.where()), names.called(fault.where()), fault.message());
    }

    private List<Hint> findings(Drafts.Draft draft, FormValues values, FieldNames names) {
        return switch (ReadForm.as(draft.line().address().kind(), values, references)) {
            case ReadForm.Result.Unreadable _ -> List.of();
            case ReadForm.Result.Readable(var content) ->
                    Checks.of(content).stream()
                            .map(
                                    finding ->
                                            new Hint(
                                                    names.nearest(finding.where()),
                                                    names.called(finding.where()),
                                                    finding.zh()))
                            .toList();
        };
    }

    private Conflict conflict(Drafts.Draft draft, FormValues yours, FieldNames names) {
        return new Conflict(
                draft.revision(),
                people.nameOf(new PersonId(draft.updatedBy())).orElse(""),
                draft.line().updatedAt(),
                Differences.of(yours, stored(draft), names));
    }

    private FormValues stored(Drafts.Draft draft) {
        return FillForm.with(draft.content(), references);
    }

    private String redirect(Drafts.Draft draft, String slug) {
        return live.find(draft.line().id())
                .map(item -> item.address())
                .filter(address -> !address.slug().value().equals(slug))
                .map(address -> address.path().value())
                .orElse("");
    }
}
