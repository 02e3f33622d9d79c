package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.form.FieldFault;
import org.boai.desk.form.ReadForm;
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
    private static final String AUTOSAVE = "autosave";

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

        /**
         * Stored, but for some fields, and not gone on with.
         *
         * @param message empty when nobody asked for more than to keep what can be kept
         * @param left what is not stored
         */
        record Partly(long revision, String message, Left left) implements Outcome {}

        /** Stored, but something still blocks the submission. */
        record NotReady(long revision, String message, List<FieldFault> faults)
                implements Outcome {}
    }

    /**
     * Fields that are not stored.
     *
     * @param fields by name, each with all below it
     * @param former what the server has of them, by the names of the form
     */
    record Left(Set<String> fields, Map<String, List<String>> former, List<FieldFault> faults) {}

    /**
     * @throws Refused what {@link SaveDraft} refuses, but for what is wrong with a single field
     */
    Outcome as(Actor actor, Drafts.Draft draft, Sent sent) {
        var fitting = Fitting.of(draft, sent, references);
        if (fitting.isEmpty()) {
            return new Outcome.Unreadable(faults(draft, sent));
        }
        var stored = store(actor, fitting.get());
        return stored.fitting().all()
                ? went(actor, draft, sent, stored.revision())
                : new Outcome.Partly(
                        stored.revision(),
                        message(sent),
                        new Left(
                                stored.fitting().fields(),
                                stored.fitting().former(),
                                stored.fitting().faults()));
    }

    private List<FieldFault> faults(Drafts.Draft draft, Sent sent) {
        return switch (ReadForm.as(draft.line().address().kind(), sent.values(), references)) {
            case ReadForm.Result.Unreadable(var faults) -> faults;
            case ReadForm.Result.Readable _ -> List.of();
        };
    }

    private record Stored(long revision, Fitting fitting) {}

    /** Leaves out what the command refuses, field by field. */
    private Stored store(Actor actor, Fitting wanted) {
        var fitting = wanted;
        while (true) {
            if (isNothing(fitting)) {
                return new Stored(fitting.draft().revision(), fitting);
            }
            try {
                var document = fitting.draft().line().id();
                return new Stored(save.as(actor, document, fitting.change()), fitting);
            } catch (Refused no) {
                fitting = fitting.without(no.refusal()).orElseThrow(() -> no);
            }
        }
    }

    /** Whether only fields have changed that cannot be saved. */
    private static boolean isNothing(Fitting fitting) {
        return !fitting.all()
                && fitting.same()
                && fitting.sent().revision() == fitting.draft().revision();
    }

    private Outcome went(Actor actor, Drafts.Draft draft, Sent sent, long revision) {
        return switch (sent.button()) {
            case SUBMIT -> submit(actor, draft, revision, sent.reason());
            case KEEP -> new Outcome.Kept(keep.as(actor, draft.line().id(), revision));
            default -> new Outcome.Saved();
        };
    }

    private static String message(Sent sent) {
        return switch (sent.button()) {
            case AUTOSAVE -> "";
            case SUBMIT -> DeskWords.say("editor", "partlyNotSubmitted");
            case KEEP -> DeskWords.say("editor", "partlyNotKept");
            default -> DeskWords.say("editor", "partlySaved");
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
                                Fitting.fault(no.refusal()).stream().toList());
                default -> throw no;
            };
        }
    }
}
