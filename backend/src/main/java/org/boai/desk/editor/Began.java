package org.boai.desk.editor;

import java.util.Optional;
import java.util.Set;
import org.boai.content.Content;
import org.boai.content.merge.Merge;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.FormValues;
import org.boai.desk.form.KeepFormer;
import org.boai.desk.form.References;
import org.boai.editing.Drafts;

/**
 * What an editor began with. A field that cannot be read any more, such as an address that has
 * changed since, counts as it is stored now.
 *
 * @param fields as they were sent
 * @param values the same with what is stored in place of what cannot be read
 * @param unread the fields that cannot be read
 */
record Began(Sent.Base fields, FormValues values, Content content, Set<String> unread) {

    /**
     * Of an attempt to save whose answer never came: when what it changed is stored, the editor
     * stands on that, else on what it says. Empty when nothing of it can be read.
     */
    static Optional<Began> of(Drafts.Draft draft, Sent sent, References references) {
        return read(draft, sent.base(), references)
                .map(
                        began ->
                                sent.tried().reversed().stream()
                                        .flatMap(tried -> read(draft, tried, references).stream())
                                        .filter(tried -> began.isStored(tried, draft))
                                        .findFirst()
                                        .orElse(began));
    }

    private static Optional<Began> read(
            Drafts.Draft draft, Sent.Base fields, References references) {
        return new KeepFormer(draft.line().address().kind(), stored(draft, references), references)
                .of(fields.values())
                .map(kept -> new Began(fields, kept.values(), kept.content(), kept.fields()));
    }

    private static FormValues stored(Drafts.Draft draft, References references) {
        return StoredFields.values(draft, FillForm.with(draft.content(), references));
    }

    /** Whether all that was made of this is stored. */
    private boolean isStored(Began tried, Drafts.Draft draft) {
        var merge = Merge.of(content, tried.content, draft.content());
        return merge.clashes().isEmpty()
                && merge.content().equals(draft.content())
                && isStored(
                        fields.slug(), tried.fields.slug(), draft.line().address().slug().value())
                && isStored(fields.changeNote(), tried.fields.changeNote(), draft.changeNote());
    }

    private static boolean isStored(String before, String tried, String stored) {
        return tried.equals(before) || tried.equals(stored);
    }

    /** What was sent; a field that cannot be read and was not touched is as it is stored now. */
    Sent taken(Sent sent) {
        var taken = sent.values();
        for (var field : unread) {
            var one = Set.of(field);
            if (KeepFormer.below(taken, one).equals(KeepFormer.below(fields.values(), one))) {
                taken = taken.without(field).with(KeepFormer.below(values, one));
            }
        }
        return sent.with(taken);
    }
}
