package org.boai.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.live.LiveItems;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.people.People;
import org.boai.reviewing.UnderReview;
import org.boai.reviewing.UnderReview.Submission;
import org.boai.site.SitePages;
import org.boai.site.index.SiteTopic;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PersonId;

/** Renders a document as its public page would look if it were published now. */
@ApplicationScoped
class Preview {
    /** Files of a draft are not public yet; the desk shows them at its own address. */
    private static final Pattern MEDIA = Pattern.compile("(?<=[\"' ,])/media/(?=[0-9a-f]{64}/)");

    private static final String TOP = "<aside class=\"topline\"";

    /** In the style sheet of the site, so that nobody takes the preview for the page itself. */
    private static final String BANNER =
            """
            <aside class="topline" aria-label="预览"><div><p class="demo">预览：这一页还没有公开，只有编辑台里的人看得到。</p></div></aside>
            """;

    private final EditingRights rights;
    private final Drafts drafts;
    private final UnderReview underReview;
    private final LiveItems live;
    private final People people;
    private final SitePages pages;
    private final Clock clock;

    Preview(
            EditingRights rights,
            Drafts drafts,
            UnderReview underReview,
            LiveItems live,
            People people,
            SitePages pages,
            Clock clock) {
        this.rights = rights;
        this.drafts = drafts;
        this.underReview = underReview;
        this.live = live;
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    String of(Actor actor, DocumentId id) {
        rights.requireReading(actor);
        var draft = drafts.get(id);
        var submission =
                draft.line().stage() == DraftStage.WRITING
                        ? Optional.<Submission>empty()
                        : Optional.of(underReview.of(id));
        var content = submission.map(Submission::content).orElse(draft.content());
        var page =
                pages.preview(
                        published(draft, content, submission), topics(), LocalDate.now(clock));
        return MEDIA.matcher(page).replaceAll("/admin/media/").replaceFirst(TOP, BANNER + TOP);
    }

    private Published published(
            Drafts.Draft draft, Content content, Optional<Submission> submission) {
        var now = clock.instant();
        return new Published(
                draft.line().id(),
                draft.contentId(),
                draft.line().address(),
                0,
                List.of(),
                content,
                submission.map(Submission::number).orElse(1),
                ContentJson.hash(content),
                now,
                now,
                List.of(),
                new Origin.Reviewed(
                        submission.map(Submission::author).orElseGet(() -> author(draft)),
                        submission.map(Preview::credits).orElse(List.of())));
    }

    private String author(Drafts.Draft draft) {
        return people.nameOf(new PersonId(draft.updatedBy())).orElse("");
    }

    private static List<Origin.Credit> credits(Submission submission) {
        return submission.signOffs().stream()
                .map(one -> new Origin.Credit(one.level(), one.name(), one.signedAt()))
                .toList();
    }

    private List<SiteTopic> topics() {
        var names = live.topics();
        return IntStream.range(0, names.size())
                .mapToObj(
                        at ->
                                SiteTopic.plain(
                                        names.get(at).slug(),
                                        names.get(at).zh(),
                                        names.get(at).en(),
                                        at))
                .toList();
    }
}
