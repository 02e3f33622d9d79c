package org.boai.manage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.AuditEvent;
import org.boai.content.ContentJson;
import org.boai.content.check.Finding;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.editing.Topic;
import org.boai.reviewing.UnderReview;
import org.boai.reviewing.WarningReasons;
import org.boai.site.index.SiteTopic;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.boai.workflow.Ticks;
import org.jspecify.annotations.Nullable;

/** What the management API answers. People appear by their display names only. */
final class Views {
    private Views() {}

    /**
     * A page of the document list.
     *
     * @param next for {@code after}, or null at the end
     */
    record Page(List<Line> items, @Nullable String next) {}

    /**
     * One line of the document list.
     *
     * @param expiresAt when it is withdrawn by itself, or null
     * @param urgentSince since when it goes by the emergency lane (PUB-04), or null
     * @param trashedAt when it was put into the trash, or null
     */
    record Line(
            UUID id,
            Kind kind,
            ContentLocale lang,
            String slug,
            String path,
            String title,
            DraftStage stage,
            PublicState publicState,
            @Nullable Instant scheduledAt,
            @Nullable Instant expiresAt,
            boolean sensitive,
            @Nullable Instant urgentSince,
            @Nullable Instant trashedAt,
            Instant updatedAt) {
        static Line of(Drafts.Line line) {
            return new Line(
                    line.id().value(),
                    line.address().kind(),
                    line.address().locale(),
                    line.address().slug().value(),
                    line.address().path().value(),
                    line.title(),
                    line.stage(),
                    line.publicState(),
                    line.scheduledAt(),
                    line.expiry() == null ? null : line.expiry().at(),
                    line.sensitive(),
                    line.urgent() == null ? null : line.urgent().since(),
                    line.trashed() == null ? null : line.trashed().at(),
                    line.updatedAt());
        }
    }

    /** A document with its working copy and what the checks say of it. */
    record Document(
            Line document,
            UUID contentId,
            long revision,
            String changeNote,
            String updatedBy,
            JsonNode content,
            List<Finding> findings) {
        static Document of(Drafts.Draft draft, String updatedBy, List<Finding> findings) {
            return new Document(
                    Line.of(draft.line()),
                    draft.contentId().value(),
                    draft.revision(),
                    draft.changeNote(),
                    updatedBy,
                    ContentJson.tree(draft.content()),
                    findings);
        }
    }

    /**
     * The edition under review with its sign-offs.
     *
     * @param reasons why its warnings stand, in the order in which they were given
     */
    record Edition(
            int number,
            String hash,
            String author,
            Instant createdAt,
            String changeNote,
            JsonNode content,
            List<Finding> findings,
            List<WarningReasons.Line> reasons,
            List<SignOff> signOffs) {
        static Edition of(
                UnderReview.Submission one,
                List<Finding> findings,
                List<WarningReasons.Line> reasons) {
            return new Edition(
                    one.number(),
                    one.hash().hex(),
                    one.author(),
                    one.createdAt(),
                    one.changeNote(),
                    ContentJson.tree(one.content()),
                    findings,
                    reasons,
                    one.signOffs().stream()
                            .map(
                                    sign ->
                                            new SignOff(
                                                    sign.level(),
                                                    sign.name(),
                                                    sign.inPlaceOf(),
                                                    sign.signedAt(),
                                                    sign.ticks(),
                                                    sign.comment(),
                                                    sign.reference()))
                            .toList());
        }
    }

    /**
     * A sign-off.
     *
     * @param inPlaceOf name of the absent reviewer that was stood in for, empty for none
     * @param reference the request that allowed it, empty for none
     */
    record SignOff(
            Level level,
            String name,
            String inPlaceOf,
            Instant signedAt,
            Ticks ticks,
            String comment,
            String reference) {}

    /** What happened to a document, newest first. */
    record History(List<Event> events) {
        static History of(List<AuditEvent> events) {
            return new History(
                    events.stream()
                            .map(one -> new Event(one.at, one.actor, one.action, one.detail))
                            .toList());
        }
    }

    record Event(Instant at, String actor, String action, Map<String, String> detail) {}

    /** The managed list of topics. */
    record TopicList(List<Entry> topics) {
        static TopicList of(List<Topic> topics) {
            return new TopicList(topics.stream().map(Entry::of).toList());
        }
    }

    /**
     * A topic, as {@link org.boai.editing.ChangeTopic.Wanted} describes it.
     *
     * @param section its place in the menu
     */
    record Entry(
            String slug,
            String zh,
            String en,
            int position,
            SiteTopic.Section section,
            String aboutZh,
            String aboutEn) {
        static Entry of(Topic topic) {
            return new Entry(
                    topic.slug,
                    topic.nameZh,
                    topic.nameEn,
                    topic.position,
                    topic.section,
                    topic.aboutZh,
                    topic.aboutEn);
        }
    }
}
