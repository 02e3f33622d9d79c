package org.boai.desk.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.desk.Frame;
import org.boai.desk.form.Differences.Difference;
import org.boai.desk.form.FieldView;
import org.boai.editing.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a document is written.
 *
 * @param blocks the body as a JSON array, for the editor
 */
@CheckedTemplate(basePath = "desk/editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EditorPage(
        Frame frame,
        Drafts.Line line,
        Own own,
        Fields fields,
        String blocks,
        State state,
        Findings findings,
        @Nullable Conflict conflict,
        @Nullable Joined joined)
        implements TemplateInstance {
    /** What people come for stands first; the facts about it follow. */
    record Fields(List<FieldView> all) {
        private static final Set<String> WRITTEN = Set.of("/title", "/summary", "/body");

        public List<FieldView> written() {
            return all.stream().filter(field -> WRITTEN.contains(field.head().name())).toList();
        }

        public List<FieldView> facts() {
            return all.stream().filter(field -> !WRITTEN.contains(field.head().name())).toList();
        }
    }

    /** What the checks say. */
    record Findings(List<Hint> all) {
        /** What keeps the document from being published. */
        public List<Hint> blocking() {
            return all.stream().filter(Hint::blocks).toList();
        }

        /** What somebody should look at. */
        public List<Hint> advice() {
            return all.stream().filter(hint -> !hint.blocks()).toList();
        }
    }

    /**
     * What is edited beside the content.
     *
     * @param revision the one that the page began with
     * @param redirect the present public address, when the slug leaves it at the next publication
     * @param reason what was typed of why the warnings stand
     */
    record Own(long revision, String slug, String changeNote, String redirect, String reason) {}

    /**
     * What the page says of itself.
     *
     * @param unsaved whether it holds what is not stored
     * @param focus id of the field to begin at, empty for none
     * @param refused why it was not saved or submitted, empty when nothing was refused
     * @param faults the fields to look at
     */
    record State(boolean unsaved, String focus, String refused, List<Hint> faults) {
        /** What is wrong with the slug, empty for nothing. */
        public String slugFault() {
            return fault(Sent.SLUG);
        }

        /** What is wrong with the change note, empty for nothing. */
        public String noteFault() {
            return fault(Sent.CHANGE_NOTE);
        }

        private String fault(String field) {
            return faults.stream()
                    .filter(one -> one.anchor().equals(field))
                    .map(Hint::message)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * What to look at.
     *
     * @param anchor id on the page, empty for none
     * @param field what the field is called
     * @param rule the rule that asks for it, empty when it is none of the trade
     * @param blocks whether it keeps the document from being published
     * @param fix what one press can write instead, or null
     */
    public record Hint(
            String anchor,
            String field,
            String message,
            String rule,
            boolean blocks,
            @Nullable Fix fix) {}

    /**
     * A wording and what to write instead of it (PUB-06).
     *
     * @param where JSON pointer to the text (RFC 6901)
     * @param field id of the field of the form that holds the text
     * @param places the places in the text, as a JSON array
     */
    public record Fix(String where, String field, String found, String instead, String places) {}

    /** Somebody else's save that came first (PUB-12). */
    record Conflict(long current, String by, Instant at, List<Difference> differences) {}

    /**
     * What somebody else saved meanwhile, joined with what the editor held (PUB-12).
     *
     * @param stored the form of the latest revision, as JSON: what the next join begins with
     */
    record Joined(String by, Instant at, List<Reconcile.Both> clashes, String stored) {}
}
