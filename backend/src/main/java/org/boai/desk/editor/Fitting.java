package org.boai.desk.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boai.desk.DeskLanguage;
import org.boai.desk.form.FieldFault;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.FormValues;
import org.boai.desk.form.KeepFormer;
import org.boai.desk.form.References;
import org.boai.document.Slug;
import org.boai.editing.Drafts;
import org.boai.editing.SaveDraft;
import org.boai.refusal.Refusal;
import org.boai.refusal.TypedSlug;

/**
 * What the editor sent, with the stored value in place of what cannot be saved.
 *
 * @param kept the content
 * @param own the faults of the fields about the document itself
 */
record Fitting(
        Drafts.Draft draft,
        Sent sent,
        KeepFormer keep,
        KeepFormer.Kept kept,
        List<FieldFault> own) {
    private static final String CONTENT = "content/";

    /** Empty when it can't be told what to leave out. */
    static Optional<Fitting> of(Drafts.Draft draft, Sent sent, References references) {
        var keep =
                new KeepFormer(
                        draft.line().address().kind(), stored(draft, references), references);
        return keep.of(sent.values())
                .map(
                        kept ->
                                new Fitting(
                                        draft,
                                        sent,
                                        keep,
                                        kept,
                                        Slug.isValid(sent.slug())
                                                ? List.of()
                                                : List.of(malformedSlug())));
    }

    /** The stored draft as the editor sends it: with the body as one field. */
    private static FormValues stored(Drafts.Draft draft, References references) {
        return StoredFields.values(draft, FillForm.with(draft.content(), references));
    }

    private static FieldFault malformedSlug() {
        return new FieldFault(Sent.SLUG, DeskLanguage.say(TypedSlug.MALFORMED));
    }

    /** The same without what was refused; empty when that is no single field. */
    Optional<Fitting> without(Refusal refusal) {
        return fault(refusal)
                .flatMap(
                        fault ->
                                fault.where().startsWith("/")
                                        ? keep.without(kept, fault)
                                                .map(
                                                        other ->
                                                                new Fitting(
                                                                        draft, sent, keep, other,
                                                                        own))
                                        : withoutOwn(fault));
    }

    private Optional<Fitting> withoutOwn(FieldFault fault) {
        if (!has(fault.where())) {
            return Optional.empty();
        }
        var more = new ArrayList<>(own);
        more.add(fault);
        return Optional.of(new Fitting(draft, sent, keep, kept, List.copyOf(more)));
    }

    /** The field that a refusal is about, by its name in the form. */
    static Optional<FieldFault> fault(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidInput(var field, var why) ->
                    place(field).map(where -> new FieldFault(where, DeskLanguage.say(why)));
            case Refusal.PathTaken _ ->
                    Optional.of(new FieldFault(Sent.SLUG, DeskLanguage.say(refusal.message())));
            default -> Optional.empty();
        };
    }

    private static Optional<String> place(String field) {
        return switch (field) {
            case Sent.SLUG, Sent.CHANGE_NOTE -> Optional.of(field);
            case "topics" -> Optional.of("/topics");
            default ->
                    field.startsWith(CONTENT)
                            ? Optional.of(field.substring(CONTENT.length() - 1))
                            : Optional.empty();
        };
    }

    boolean all() {
        return kept.all() && own.isEmpty();
    }

    /** Whether there is nothing to be saved. */
    boolean same() {
        return kept.content().equals(draft.content())
                && slug().equals(draft.line().address().slug())
                && note().equals(draft.changeNote());
    }

    SaveDraft.Change change() {
        return new SaveDraft.Change(sent.revision(), slug(), kept.content(), note());
    }

    List<FieldFault> faults() {
        var all = new ArrayList<>(kept.faults());
        all.addAll(own);
        return all;
    }

    /** What the server has of the fields that are not saved, by the names of the form. */
    Map<String, List<String>> former() {
        var former = new LinkedHashMap<>(keep.former(kept.fields()));
        if (!has(Sent.SLUG)) {
            former.put(Sent.SLUG, List.of(slug().value()));
        }
        if (!has(Sent.CHANGE_NOTE)) {
            former.put(Sent.CHANGE_NOTE, List.of(note()));
        }
        return former;
    }

    /** The fields that are not saved, each with all below it. */
    Set<String> fields() {
        var fields = new LinkedHashSet<>(kept.fields());
        own.forEach(fault -> fields.add(fault.where()));
        return fields;
    }

    private Slug slug() {
        return has(Sent.SLUG) ? new Slug(sent.slug()) : draft.line().address().slug();
    }

    private String note() {
        return has(Sent.CHANGE_NOTE) ? sent.changeNote() : draft.changeNote();
    }

    /** Whether a field about the document itself can be saved. */
    private boolean has(String field) {
        return own.stream().noneMatch(fault -> fault.where().equals(field));
    }
}
