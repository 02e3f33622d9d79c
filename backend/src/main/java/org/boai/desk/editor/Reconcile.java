package org.boai.desk.editor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.merge.Clash;
import org.boai.content.merge.Merge;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.FormValues;
import org.boai.desk.form.KeepFormer;
import org.boai.desk.form.ReadForm;
import org.boai.editing.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * Joins what an editor holds with what somebody else saved meanwhile (PUB-12). The editor sends
 * along what it began with, because the working copy keeps no former revisions.
 */
@ApplicationScoped
class Reconcile {
    /** Parts of the stored form that are no words of an author. */
    private static final Set<String> NO_WORDS =
            Set.of("type", "style", "sha256", "mediaType", "marks", "href", "level");

    private final StoredReferences references;

    Reconcile(StoredReferences references) {
        this.references = references;
    }

    /**
     * What came of it.
     *
     * @param sent the form with the joined content, and with what cannot be read as it was sent
     * @param same whether nothing is left to be saved
     */
    record Joined(Sent sent, boolean same, List<Both> clashes) {}

    /**
     * Where both changed the same.
     *
     * @param where JSON pointer
     * @param at index of the first block of mine, when it is in the body; else -1
     * @param plain whether it is one text, which can take the place of the other
     */
    record Both(
            String where,
            int at,
            int mineBlocks,
            int theirBlocks,
            boolean plain,
            String mine,
            String theirs) {}

    /** The joined form, or empty when what the editor began with cannot be read. */
    Optional<Joined> of(Drafts.Draft draft, Sent sent) {
        var kind = draft.line().address().kind();
        return switch (ReadForm.as(kind, sent.base().values(), references)) {
            case ReadForm.Result.Unreadable _ -> Optional.empty();
            case ReadForm.Result.Readable(var base) ->
                    new KeepFormer(kind, sent.base().values(), references)
                            .of(sent.values())
                            .map(mine -> joined(draft, sent, base, mine));
        };
    }

    private Joined joined(Drafts.Draft draft, Sent sent, Content began, KeepFormer.Kept mine) {
        var merge = Merge.of(began, mine.content(), draft.content());
        var clashes = new ArrayList<Both>();
        merge.clashes().forEach(clash -> clashes.add(both(clash)));
        mine.fields().stream()
                .sorted()
                .flatMap(field -> unread(field, sent, began, draft.content()).stream())
                .forEach(clashes::add);
        var base = sent.base();
        var slug = draft.line().address().slug().value();
        var own =
                new Own(
                        pick(Sent.SLUG, base.slug(), sent.slug(), slug, clashes),
                        pick(
                                Sent.CHANGE_NOTE,
                                base.changeNote(),
                                sent.changeNote(),
                                draft.changeNote(),
                                clashes));
        var same =
                mine.all()
                        && merge.content().equals(draft.content())
                        && own.equals(new Own(slug, draft.changeNote()));
        var values = asSent(mine.fields(), sent, FillForm.with(merge.content(), references));
        return new Joined(sent.with(values).owning(own.slug(), own.note()), same, clashes);
    }

    /** What cannot be read stays in the form, to be put right. */
    private static FormValues asSent(Set<String> fields, Sent sent, FormValues joined) {
        var values = joined;
        for (var field : fields) {
            values = values.without(field);
        }
        return values.with(KeepFormer.below(sent.values(), fields));
    }

    /** A field that somebody else changed, while what stands in it here cannot be read. */
    private static Optional<Both> unread(String field, Sent sent, Content began, Content theirs) {
        var there = ContentJson.tree(theirs).at(field);
        return there.equals(ContentJson.tree(began).at(field))
                ? Optional.empty()
                : Optional.of(
                        new Both(
                                field,
                                -1,
                                0,
                                0,
                                there.isValueNode() || there.isMissingNode(),
                                String.join(
                                        "\n",
                                        KeepFormer.below(sent.values(), Set.of(field))
                                                .values()
                                                .stream()
                                                .flatMap(List::stream)
                                                .toList()),
                                words(there)));
    }

    private record Own(String slug, String note) {}

    private static String pick(
            String field, String base, String mine, String theirs, List<Both> clashes) {
        if (mine.equals(theirs) || base.equals(theirs)) {
            return mine;
        }
        if (!base.equals(mine)) {
            clashes.add(new Both(field, -1, 0, 0, true, mine, theirs));
            return mine;
        }
        return theirs;
    }

    private static Both both(Clash clash) {
        return switch (clash) {
            case Clash.OfField(var where, var mine, var theirs) ->
                    new Both(
                            where,
                            -1,
                            0,
                            0,
                            isText(mine) && isText(theirs),
                            words(mine),
                            words(theirs));
            case Clash.OfEntries(var list, var at, var mine, var theirs) ->
                    new Both(
                            clash.where(),
                            list.equals("/body") ? at : -1,
                            mine.size(),
                            theirs.size(),
                            false,
                            words(mine),
                            words(theirs));
        };
    }

    private static boolean isText(@Nullable JsonNode node) {
        return node == null || node.isTextual();
    }

    /** The words in a part of the stored form, in their order. */
    private static String words(@Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        return node.isValueNode()
                ? node.asText()
                : node.isArray()
                        ? node.valueStream()
                                .map(Reconcile::words)
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.joining("\n"))
                        : node.propertyStream()
                                .filter(one -> !NO_WORDS.contains(one.getKey()))
                                .map(one -> words(one.getValue()))
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.joining("\n"));
    }
}
