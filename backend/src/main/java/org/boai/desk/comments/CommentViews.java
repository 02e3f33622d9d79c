package org.boai.desk.comments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.boai.commenting.Comments;
import org.boai.commenting.Comments.Talk;
import org.boai.desk.editor.StoredReferences;
import org.boai.desk.form.Margin;
import org.boai.desk.form.ReadContent;
import org.boai.desk.form.ReadingView;
import org.boai.document.Kind;
import org.jspecify.annotations.Nullable;

/** Lays out the comments of a document: each beside its place, and what has lost its place. */
@ApplicationScoped
public class CommentViews {
    private final Comments comments;
    private final StoredReferences references;

    CommentViews(Comments comments, StoredReferences references) {
        this.comments = comments;
        this.references = references;
    }

    @CheckedTemplate(
            basePath = "desk/comments",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BesidePlace(
            Commenting by,
            String field,
            @Nullable Integer at,
            String place,
            String called,
            List<Talk> talks,
            long open)
            implements TemplateInstance {}

    /** A comment whose entry was taken out of the draft, with what it said. */
    record Gone(String called, List<ReadingView> was, Talk talk) {}

    @CheckedTemplate(
            basePath = "desk/comments",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GoneComments(Commenting by, List<Gone> gone) implements TemplateInstance {}

    /**
     * The comments of a page.
     *
     * @param margin the comments that have a place
     * @param gone markup of those that have lost theirs; null when there are none
     * @param open how many wait for somebody
     * @param firstOpen the one of these that waits longest; null when there are none
     */
    public record OnPage(
            Margin margin, @Nullable TemplateInstance gone, long open, @Nullable UUID firstOpen) {
        /** Made by its own template, which escapes. */
        public RawString goneHtml() {
            return new RawString(gone == null ? "" : gone.render());
        }
    }

    public OnPage of(Kind kind, Commenting by) {
        var talks = comments.of(by.document());
        var gone = talks.stream().filter(Talk::gone).map(talk -> gone(kind, talk)).toList();
        return new OnPage(
                (field, at, called) -> beside(talks, by, field, at, called),
                gone.isEmpty() ? null : new GoneComments(by, gone),
                talks.stream().filter(Talk::open).count(),
                talks.stream().filter(Talk::open).findFirst().map(Talk::id).orElse(null));
    }

    Gone gone(Kind kind, Talk talk) {
        var field = talk.place().field();
        return new Gone(
                ReadContent.label(kind, field),
                ReadContent.entry(kind, field, talk.entry(), references),
                talk);
    }

    private static Optional<TemplateInstance> beside(
            List<Talk> all, Commenting by, String field, @Nullable Integer at, String called) {
        var talks =
                all.stream()
                        .filter(talk -> !talk.gone())
                        .filter(talk -> talk.place().isAt(field, at))
                        .toList();
        if (talks.isEmpty() && !by.writes()) {
            return Optional.empty();
        }
        return Optional.of(
                new BesidePlace(
                        by,
                        field,
                        at,
                        at == null ? field : field + "-" + at,
                        called,
                        talks,
                        talks.stream().filter(Talk::open).count()));
    }
}
