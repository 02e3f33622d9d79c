package org.boai.commenting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.boai.document.DocumentId;
import org.boai.people.People;
import org.boai.workflow.PersonId;
import org.jspecify.annotations.Nullable;

/** The comments on the draft of a document. */
@ApplicationScoped
public class Comments {
    private final People people;

    Comments(People people) {
        this.people = people;
    }

    /**
     * A comment with what was answered.
     *
     * @param entry the entry as it was last seen, null for a whole field
     * @param gone whether that entry was taken out of the draft
     * @param resolved null while it is open
     */
    public record Talk(
            UUID id,
            Place place,
            @Nullable JsonNode entry,
            boolean gone,
            List<Said> remarks,
            @Nullable Resolved resolved) {
        public boolean open() {
            return resolved == null;
        }
    }

    public record Said(String by, Instant at, String text) {}

    public record Resolved(String by, Instant at) {}

    /** All comments on a document, in the order in which they were begun. */
    @Transactional
    public List<Talk> of(DocumentId document) {
        var comments = Comment.of(document);
        var remarks =
                Remark.<Remark>list(
                                "commentId in ?1 order by id",
                                comments.stream().map(one -> one.id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(one -> one.commentId));
        return comments.stream()
                .map(one -> talk(one, remarks.getOrDefault(one.id, List.of())))
                .toList();
    }

    /** Who said something in the talk of a comment. */
    @Transactional
    public Set<PersonId> talkers(UUID comment) {
        return Remark.<Remark>list("commentId", comment).stream()
                .map(one -> new PersonId(one.authorId))
                .collect(Collectors.toSet());
    }

    private Talk talk(Comment comment, List<Remark> remarks) {
        return new Talk(
                comment.id,
                new Place(comment.field, comment.place),
                comment.entry,
                comment.entry != null && comment.place == null,
                remarks.stream()
                        .map(one -> new Said(name(one.authorId), one.writtenAt, one.text))
                        .toList(),
                comment.resolvedAt == null
                        ? null
                        : new Resolved(name(comment.resolvedBy), comment.resolvedAt));
    }

    private String name(UUID person) {
        return people.nameOf(new PersonId(person)).orElseThrow();
    }
}
