package org.boai.desk.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.boai.audit.Actor;
import org.boai.desk.Frame;
import org.boai.desk.editor.StoredReferences;
import org.boai.desk.form.ChangeView;
import org.boai.desk.form.CompareContents;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.editing.Editions;
import org.boai.http.Cut;
import org.boai.people.People;
import org.boai.publishing.PublicPeriods;
import org.boai.publishing.PublicPeriods.Period;
import org.boai.reviewing.WarningReasons;
import org.boai.workflow.DraftStage;

/** Gathers what the pages about the editions of a document show. */
@ApplicationScoped
class HistoryView {
    private static final int PAGE = 50;

    private final Drafts drafts;
    private final Editions editions;
    private final PublicPeriods periods;
    private final People people;
    private final EditingRights rights;
    private final StoredReferences references;
    private final WarningReasons reasons;

    HistoryView(
            Drafts drafts,
            Editions editions,
            PublicPeriods periods,
            People people,
            EditingRights rights,
            StoredReferences references,
            WarningReasons reasons) {
        this.drafts = drafts;
        this.editions = editions;
        this.periods = periods;
        this.people = people;
        this.rights = rights;
        this.references = references;
        this.reasons = reasons;
    }

    /**
     * An edition with the name of who made it, and when the public could read it.
     *
     * @param reasons why its warnings stand
     */
    record Shown(
            Editions.Line edition,
            String author,
            List<Period> periods,
            List<WarningReasons.Line> reasons) {
        /** Whether the public reads it now. */
        public boolean live() {
            return periods.stream().anyMatch(period -> period.to() == null);
        }
    }

    /**
     * @param older number before which the next page begins, 0 when there is none
     * @param restorable whether this person may bring one back now
     */
    @CheckedTemplate(
            basePath = "desk/history",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HistoryPage(
            Frame frame, Drafts.Line line, List<Shown> editions, int older, boolean restorable)
            implements TemplateInstance {}

    @CheckedTemplate(
            basePath = "desk/history",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComparePage(Frame frame, Drafts.Line line, int from, int to, List<ChangeView> changes)
            implements TemplateInstance {}

    /** A page of editions, newest first. */
    HistoryPage history(DocumentId id, int before, Frame frame, Actor actor) {
        var line = drafts.get(id).line();
        var page = Cut.of(editions.of(id, before, PAGE + 1), PAGE);
        var publics = periods.of(id);
        var names =
                people.names(
                        page.items().stream()
                                .map(Editions.Line::author)
                                .collect(Collectors.toSet()));
        var stand = reasons.ofAll(page.items().stream().map(Editions.Line::id).toList());
        return new HistoryPage(
                frame,
                line,
                page.items().stream()
                        .map(
                                one ->
                                        new Shown(
                                                one,
                                                names.getOrDefault(one.author(), ""),
                                                publics.stream()
                                                        .filter(
                                                                time ->
                                                                        time.edition()
                                                                                .equals(one.id()))
                                                        .toList(),
                                                stand.getOrDefault(one.id(), List.of())))
                        .toList(),
                page.more().map(Editions.Line::number).orElse(0),
                line.stage() == DraftStage.WRITING
                        && rights.mayWrite(actor, line.address().kind()));
    }

    /** What was changed between two editions, the older one first. */
    ComparePage compare(DocumentId id, int one, int other, Frame frame) {
        var before = editions.get(id, Math.min(one, other));
        var after = editions.get(id, Math.max(one, other));
        return new ComparePage(
                frame,
                drafts.get(id).line(),
                before.number(),
                after.number(),
                CompareContents.of(before.content(), after.content(), references));
    }
}
