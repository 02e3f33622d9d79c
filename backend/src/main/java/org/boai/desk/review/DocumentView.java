package org.boai.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.checking.AllowWord;
import org.boai.checking.ChangeWords;
import org.boai.checking.CheckContent;
import org.boai.content.check.Finding;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Frame;
import org.boai.desk.comments.CommentViews;
import org.boai.desk.comments.Commenting;
import org.boai.desk.editor.StoredReferences;
import org.boai.desk.form.ReadContent;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.live.LiveItems;
import org.boai.liveitem.Published;
import org.boai.notifying.MailChoices;
import org.boai.reviewing.Rereads;
import org.boai.reviewing.UnderReview;
import org.boai.sharing.SharePreview;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/** Gathers what the page of a document shows. */
@ApplicationScoped
class DocumentView {
    private final EditingRights rights;
    private final Drafts drafts;
    private final UnderReview underReview;
    private final Acts acts;
    private final Audit audit;
    private final LiveItems live;
    private final StoredReferences references;
    private final LiveComparison comparison;
    private final CommentViews comments;
    private final SeenChanges changes;
    private final Rereads rereads;
    private final CheckContent checks;
    private final EditionFindings found;
    private final AllowWord allowed;
    private final SharePreview links;
    private final MailChoices mail;
    private final Clock clock;

    DocumentView(
            EditingRights rights,
            Drafts drafts,
            UnderReview underReview,
            Acts acts,
            Audit audit,
            LiveItems live,
            StoredReferences references,
            LiveComparison comparison,
            CommentViews comments,
            SeenChanges changes,
            Rereads rereads,
            CheckContent checks,
            EditionFindings found,
            AllowWord allowed,
            SharePreview links,
            MailChoices mail,
            Clock clock) {
        this.rights = rights;
        this.drafts = drafts;
        this.underReview = underReview;
        this.acts = acts;
        this.audit = audit;
        this.live = live;
        this.references = references;
        this.comparison = comparison;
        this.comments = comments;
        this.changes = changes;
        this.rereads = rereads;
        this.checks = checks;
        this.found = found;
        this.allowed = allowed;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
    }

    DocumentPage of(
            DocumentId id, Actor actor, Frame frame, String refused, DocumentPage.Typed typed) {
        rights.requireReading(actor);
        var draft = drafts.get(id);
        var submission = draft.line().stage() == DraftStage.WRITING ? null : underReview.of(id);
        var compared =
                submission == null || draft.line().publicState() != PublicState.LIVE
                        ? null
                        : comparison.of(id, submission).orElse(null);
        var seen = submission == null ? null : changes.of(actor, id, submission).orElse(null);
        var onPage =
                comments.of(
                        draft.line().address().kind(),
                        new Commenting(
                                id,
                                draft.revision(),
                                frame.csrf(),
                                rights.mayWrite(actor, draft.line().address().kind())));
        var offered = acts.to(actor, draft.line());
        var content = submission == null ? draft.content() : submission.content();
        var findings = checks.of(id, content);
        return new DocumentPage(
                frame,
                draft.line(),
                submission,
                compared,
                seen,
                ReadContent.of(
                        content,
                        references,
                        seen == null ? onPage.margin() : seen.marking(onPage.margin())),
                submission == null ? null : found.of(submission, findings),
                words(id, actor, findings),
                links.of(id),
                onPage,
                offered,
                rereads.openOf(id),
                urgentFor(draft.line()),
                offered.care().urge() || offered.care().calm() ? unpaged(actor) : "",
                audit.of(id),
                live.find(id)
                        .filter(Published.class::isInstance)
                        .map(item -> item.address().path().value())
                        .orElse(""),
                refused,
                typed);
    }

    private DocumentPage.WordsHere words(DocumentId id, Actor actor, List<Finding> findings) {
        return new DocumentPage.WordsHere(
                findings.stream()
                        .filter(Finding::blocks)
                        .map(Finding::wording)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                allowed.of(id),
                ChangeWords.mayChange(actor));
    }

    /** Whom no mail of the emergency reaches, so that they are reached in another way (PUB-04). */
    private String unpaged(Actor actor) {
        if (!mail.areOffered()) {
            return DeskWords.say("review", "noMail");
        }
        var names =
                mail.unpaged().stream()
                        .filter(one -> !one.id().equals(actor.id()))
                        .map(Actor::name)
                        .toList();
        return names.isEmpty()
                ? ""
                : DeskWords.say("review", "unpaged", DeskLanguage.say(Bilingual.list(names)));
    }

    private String urgentFor(Drafts.Line line) {
        if (line.urgent() == null) {
            return "";
        }
        var passed = Duration.between(line.urgent().since(), clock.instant());
        return DeskWords.say("review", "hoursAndMinutes", passed.toHours(), passed.toMinutesPart());
    }
}
