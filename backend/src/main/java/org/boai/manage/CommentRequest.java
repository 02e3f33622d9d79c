package org.boai.manage;

import static org.boai.manage.Required.member;

import org.jspecify.annotations.Nullable;

/** What a program may send to talk about a draft. */
sealed interface CommentRequest extends ManageRequest {
    /**
     * A comment on a place of the draft.
     *
     * @param revision the one in which the place was seen
     * @param field a component of the content, for example {@code body}
     * @param at index of an entry of a list, from 0; null for the field as a whole
     */
    record Comment(Long revision, String field, @Nullable Integer at, String text)
            implements CommentRequest {
        public Comment {
            member(revision, "revision");
            member(field, "field");
            member(text, "text");
        }
    }

    record Answer(String text) implements CommentRequest {
        public Answer {
            member(text, "text");
        }
    }
}
