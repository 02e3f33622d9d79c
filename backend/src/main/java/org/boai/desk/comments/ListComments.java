package org.boai.desk.comments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.boai.commenting.Comments;
import org.boai.commenting.Comments.Talk;
import org.boai.desk.form.ReadContent;
import org.boai.desk.form.ReadingView;
import org.boai.document.Kind;
import org.jspecify.annotations.Nullable;

/** Lists the comments of a document beside its editor, in the order of the text. */
@ApplicationScoped
public class ListComments {
    private final Comments comments;
    private final CommentViews views;

    ListComments(Comments comments, CommentViews views) {
        this.comments = comments;
        this.views = views;
    }

    /**
     * A place and what is said of it.
     *
     * @param pointer to it in the content (RFC 6901), as the fields of the editor are named
     * @param block whether it is a block of the body
     * @param at index of the entry, null for a whole field
     * @param was what stood there before it was taken away, else empty
     */
    record AtPlace(
            String pointer,
            String called,
            boolean block,
            @Nullable Integer at,
            boolean gone,
            List<ReadingView> was,
            List<Talk> talks) {
        public long open() {
            return talks.stream().filter(Talk::open).count();
        }
    }

    @CheckedTemplate(
            basePath = "desk/comments",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CommentList(Commenting by, List<AtPlace> places, long open)
            implements TemplateInstance {}

    public TemplateInstance of(Kind kind, Commenting by) {
        var places = new ArrayList<AtPlace>();
        var talks = comments.of(by.document());
        talks.stream()
                .filter(talk -> !talk.gone())
                .map(Talk::place)
                .distinct()
                .map(
                        place ->
                                at(
                                        kind,
                                        talks.stream()
                                                .filter(talk -> !talk.gone())
                                                .filter(talk -> talk.place().equals(place))
                                                .toList()))
                .sorted(
                        Comparator.comparing(AtPlace::block)
                                .thenComparing(one -> one.at() == null ? -1 : one.at()))
                .forEach(places::add);
        talks.stream().filter(Talk::gone).map(talk -> lost(kind, talk)).forEach(places::add);
        return new CommentList(by, places, talks.stream().filter(Talk::open).count());
    }

    private static AtPlace at(Kind kind, List<Talk> talks) {
        var first = talks.getFirst();
        var place = first.place();
        var field = ReadContent.label(kind, place.field());
        return new AtPlace(
                "/" + place.field() + (place.at() == null ? "" : "/" + place.at()),
                place.at() == null
                        ? field
                        : field + " › " + ReadContent.number(place.at(), first.entry()),
                place.field().equals("body") && place.at() != null,
                place.at(),
                false,
                List.of(),
                talks);
    }

    private AtPlace lost(Kind kind, Talk talk) {
        var gone = views.gone(kind, talk);
        return new AtPlace("", gone.called(), false, null, true, gone.was(), List.of(talk));
    }
}
