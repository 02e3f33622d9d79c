package org.boai.manage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.boai.commenting.Comments;
import org.jspecify.annotations.Nullable;

/** What the management API tells of comments. */
final class CommentViews {
    private CommentViews() {}

    record Talks(List<Talk> comments) {
        static Talks of(List<Comments.Talk> talks) {
            return new Talks(talks.stream().map(Talk::of).toList());
        }
    }

    /**
     * A comment with what was answered.
     *
     * @param at index of the entry of the field, or null for the field as a whole
     * @param entry as it was last seen, or null for a whole field
     * @param gone whether that entry was taken out of the draft
     * @param resolved null while it is open
     */
    record Talk(
            UUID id,
            String field,
            @Nullable Integer at,
            @Nullable JsonNode entry,
            boolean gone,
            List<Comments.Said> remarks,
            Comments.@Nullable Resolved resolved) {
        static Talk of(Comments.Talk one) {
            return new Talk(
                    one.id(),
                    one.place().field(),
                    one.place().at(),
                    one.entry(),
                    one.gone(),
                    one.remarks(),
                    one.resolved());
        }
    }
}
