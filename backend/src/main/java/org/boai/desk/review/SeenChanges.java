package org.boai.desk.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.content.diff.Change;
import org.boai.content.diff.ContentDiff;
import org.boai.desk.editor.StoredReferences;
import org.boai.desk.form.ChangeView;
import org.boai.desk.form.CompareContents;
import org.boai.desk.form.Margin;
import org.boai.document.DocumentId;
import org.boai.editing.Editions;
import org.boai.reviewing.SeenEditions;
import org.boai.reviewing.UnderReview.Submission;
import org.jspecify.annotations.Nullable;

/** What is new in a submitted edition to a person who saw an earlier one. */
@ApplicationScoped
class SeenChanges {
    private final SeenEditions seen;
    private final Editions editions;
    private final StoredReferences references;

    SeenChanges(SeenEditions seen, Editions editions, StoredReferences references) {
        this.seen = seen;
        this.editions = editions;
        this.references = references;
    }

    /**
     * What is new.
     *
     * @param before number of the edition that was seen last
     * @param places where something is new, as {@code field} or {@code field/index}
     */
    record Seen(int before, List<ChangeView> changes, Set<String> places) {

        /** The same margin, with what is new marked. */
        Margin marking(Margin margin) {
            return new Margin() {
                @Override
                public Optional<TemplateInstance> beside(
                        String field, @Nullable Integer at, String called) {
                    return margin.beside(field, at, called);
                }

                @Override
                public boolean changed(String field, @Nullable Integer at) {
                    return places.contains(at == null ? field : field + "/" + at);
                }
            };
        }
    }

    /** Empty when the person sees the document for the first time. The edition counts as seen. */
    Optional<Seen> of(Actor actor, DocumentId document, Submission submission) {
        var before = seen.see(actor, document, submission.number());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var old = editions.get(document, before.getAsInt());
        return Optional.of(
                new Seen(
                        old.number(),
                        CompareContents.of(old.content(), submission.content(), references),
                        places(old.content(), submission.content())));
    }

    private static Set<String> places(Content before, Content after) {
        var places = new HashSet<String>();
        for (var change : ContentDiff.of(before, after)) {
            switch (change) {
                case Change.OfField one -> places.add(one.field());
                case Change.Added one -> places.add(one.field() + "/" + one.at());
                case Change.Changed one -> places.add(one.field() + "/" + one.at());
                case Change.Removed _ -> {}
            }
        }
        return places;
    }
}
