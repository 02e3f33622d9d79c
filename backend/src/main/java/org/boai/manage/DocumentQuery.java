package org.boai.manage;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.http.Cursor;
import org.boai.http.Cut;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PersonId;

/**
 * Which lines of the document list a program wants.
 *
 * @param drafts asks for one line more than the limit
 * @param list names the list with its filters, for cursors
 */
record DocumentQuery(Drafts.Query drafts, int limit, String list) {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    /**
     * @param me whose documents {@code mine} asks for
     * @throws Refused {@code unknown-parameter}, {@code invalid-input}
     */
    static DocumentQuery of(UriInfo uri, PersonId me) {
        var sent = KnownParameters.of(uri, "kind", "stage", "title", "mine", "limit", "after");
        var kind = choice("kind", sent, Kind.values(), Kind::code);
        var stage = choice("stage", sent, DraftStage.values(), DraftStage::name);
        var title = sent.value("title").map(String::strip).filter(text -> !text.isEmpty());
        var mine = choice("mine", sent, new Boolean[] {true}, Object::toString);
        var list = "manage %s %s %s %s".formatted(kind, stage, mine, title);
        var after = sent.value("after").map(text -> Cursor.read(text, list, UUID::fromString));
        var limit = sent.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var before = after.map(one -> new Drafts.Position(one.at(), one.key()));
        return new DocumentQuery(
                new Drafts.Query(
                        kind.orElse(null),
                        stage.orElse(null),
                        title.orElse(null),
                        mine.map(_ -> me).orElse(null),
                        true,
                        before.orElse(null),
                        limit + 1),
                limit,
                list);
    }

    private static <T> Optional<T> choice(
            String name, KnownParameters sent, T[] values, Function<T, String> code) {
        var text = sent.value(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = Arrays.stream(values).filter(one -> code.apply(one).equals(text.get()));
        return Optional.of(
                found.findFirst()
                        .orElseThrow(
                                () ->
                                        Ids.invalid(
                                                name,
                                                new Bilingual(
                                                                "%s 须是其中之一：%s。",
                                                                "%s must be one of: %s.")
                                                        .with(
                                                                name,
                                                                Bilingual.list(
                                                                        Arrays.stream(values)
                                                                                .map(code)
                                                                                .toList())))));
    }

    Views.Page page(List<Drafts.Line> lines) {
        var page = Cut.of(lines, limit);
        return new Views.Page(
                page.items().stream().map(Views.Line::of).toList(),
                page.more()
                        .map(last -> new Cursor<>(last.updatedAt(), last.id()).write(list))
                        .orElse(null));
    }
}
