package org.boai.desk.editor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.merge.Clash;
import org.boai.content.merge.Merge;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.FormValues;
import org.boai.desk.form.KeepFormer;
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

    /** The joined form, or empty when nothing of what was sent can be read. */
    Optional<Joined> of(Drafts.Draft draft, Sent sent) {
        return Began.of(draft, sent, references)
                .flatMap(
                        began -> {
                            var taken = began.taken(sent);
                            return new KeepFormer(
                                            draft.line().address().kind(),
                                            began.values(),
                                            references)
                                    .of(taken.values())
                                    .map(mine -> joined(draft, taken, began, mine));
                        });
    }

    private Joined joined(Drafts.Draft draft, Sent sent, Began began, KeepFormer.Kept mine) {
        var merge = Merge.of(began.content(), mine.content(), draft.content());
        var clashes = new ArrayList<Both>();
        merge.clashes().forEach(clash -> clashes.add(both(clash)));
        unsure(began, mine, draft.content())
                .forEach(field -> clashes.add(unread(field, sent, mine, draft.content())));
        var base = began.fields();
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

    /**
     * The fields that no merge can tell of: what stands in them cannot be read while somebody else
     * changed them, or what they began with cannot be read while they are not as they are stored.
     */
    private static Stream<String> unsure(Began began, KeepFormer.Kept mine, Content theirs) {
        return Stream.concat(
                        mine.fields().stream()
                                .filter(
                                        field ->
                                                began.unread().contains(field)
                                                        || differ(field, began.content(), theirs)),
                        began.unread().stream()
                                .filter(field -> differ(field, mine.content(), theirs)))
                .distinct()
                .sorted();
    }

    private static boolean differ(String field, Content one, Content other) {
        return !ContentJson.tree(one).at(field).equals(ContentJson.tree(other).at(field));
    }

    private static Both unread(String field, Sent sent, KeepFormer.Kept mine, Content theirs) {
        var there = ContentJson.tree(theirs).at(field);
        var here =
                mine.fields().contains(field)
                        ? String.join(
                                "\n",
                                KeepFormer.below(sent.values(), Set.of(field)).values().stream()
                                        .flatMap(List::stream)
                                        .toList())
                        : words(ContentJson.tree(mine.content()).at(field));
        return new Both(
                field, -1, 0, 0, there.isValueNode() || there.isMissingNode(), here, words(there));
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
