package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.form.FieldFault;
import org.boai.desk.form.ReadForm;
import org.boai.document.Slug;
import org.boai.editing.Drafts;
import org.boai.editing.KeepEdition;
import org.boai.editing.SaveDraft;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.SubmitForReview;

/** Saves what the editor sent, and submits it or keeps it as an edition when that was asked. */
@ApplicationScoped
class StoreForm {
    private static final String SUBMIT = "submit";
    private static final String KEEP = "keep";

    private final SaveDraft save;
    private final SubmitForReview submit;
    private final KeepEdition keep;
    private final StoredReferences references;

    StoreForm(
            SaveDraft save, SubmitForReview submit, KeepEdition keep, StoredReferences references) {
        this.save = save;
        this.submit = submit;
        this.keep = keep;
        this.references = references;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Saved() implements Outcome {}

        record Submitted() implements Outcome {}

        /** Saved, and what was saved is an edition. */
        record Kept(int number) implements Outcome {}

        /** Nothing is stored. */
        record Unreadable(List<FieldFault> faults) implements Outcome {}

        /** Stored, but something still blocks the submission. */
        record NotReady(long revision, String message, List<FieldFault> faults)
                implements Outcome {}
    }

    /**
     * @throws Refused what {@link SaveDraft} refuses
     */
    Outcome as(Actor actor, Drafts.Draft draft, Sent sent) {
        return switch (ReadForm.as(draft.line().address().kind(), sent.values(), references)) {
            case ReadForm.Result.Unreadable(var faults) -> new Outcome.Unreadable(faults);
            case ReadForm.Result.Readable(var content) -> {
                if (!Slug.isValid(sent.slug())) {
                    throw new Refused(
                            new Refusal.InvalidInput(
                                    "slug",
                                    new Bilingual(
                                            "网址名只能用小写字母、数字和单个连字符，最长 100 个字符。",
                                            "A slug has only lower-case letters, digits and single hyphens, at most 100 characters.")));
                }
                var change =
                        new SaveDraft.Change(
                                sent.revision(), new Slug(sent.slug()), content, sent.changeNote());
                var revision = save.as(actor, draft.line().id(), change);
                yield switch (sent.button()) {
                    case SUBMIT -> submit(actor, draft, revision, sent.reason());
                    case KEEP -> new Outcome.Kept(keep.as(actor, draft.line().id(), revision));
                    default -> new Outcome.Saved();
                };
            }
        };
    }

    private Outcome submit(Actor actor, Drafts.Draft draft, long revision, String reason) {
        try {
            submit.as(actor, draft.line().id(), revision, reason);
            return new Outcome.Submitted();
        } catch (Refused no) {
            return switch (no.refusal()) {
                case Refusal.InvalidContent(var findings) ->
                        new Outcome.NotReady(
                                revision,
                                DeskWords.say("editor", "notSubmitted", no.refusal().message()),
                                findings.stream()
                                        .map(
                                                one ->
                                                        new FieldFault(
                                                                one.where(),
                                                                DeskLanguage.say(
                                                                        new Bilingual(
                                                                                one.zh(),
                                                                                one.en()))))
                                        .toList());
                case Refusal.InvalidInput _, Refusal.WarningsNeedReason _ ->
                        new Outcome.NotReady(
                                revision,
                                DeskWords.say("editor", "notSubmitted", no.refusal().message()),
                                List.of());
                default -> throw no;
            };
        }
    }
}
