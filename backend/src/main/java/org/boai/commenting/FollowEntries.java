package org.boai.commenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import org.boai.content.diff.Whereabouts;
import org.boai.editing.DraftChanged;

/** Keeps each comment at the entry that it was made of, wherever a save puts that. */
@ApplicationScoped
class FollowEntries {

    void follow(@Observes DraftChanged change) {
        var comments =
                Comment.of(change.document()).stream().filter(one -> one.entry != null).toList();
        var whereabouts = new HashMap<String, Whereabouts>();
        for (var comment : comments) {
            var places =
                    whereabouts.computeIfAbsent(
                            comment.field,
                            field -> Whereabouts.of(change.before(), change.after(), field));
            put(comment, places, change);
        }
    }

    private static void put(Comment comment, Whereabouts places, DraftChanged change) {
        var entries = Whereabouts.entries(change.after(), comment.field);
        if (comment.place == null) {
            // What was taken away and comes back as it was, by undo or a restored edition.
            var again = entries.indexOf(comment.entry);
            comment.place = again < 0 ? null : again;
            return;
        }
        var now = places.of(comment.place);
        comment.place = now.isPresent() ? now.getAsInt() : null;
        if (now.isPresent() && !entries.get(now.getAsInt()).equals(comment.entry)) {
            comment.entry = entries.get(now.getAsInt());
        }
    }
}
