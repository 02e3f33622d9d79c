package org.boai.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.document.Slug;
import org.boai.editing.CreateDocument;
import org.boai.editing.CreateDocument.NewDocument;
import org.boai.editing.Document;
import org.boai.editing.Drafts;
import org.boai.editing.Edition;
import org.boai.editing.SaveDraft;
import org.boai.editing.Topics;
import org.boai.people.ManageAccounts;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.people.People;
import org.boai.publishing.Publish;
import org.boai.refusal.Refused;
import org.boai.reviewing.ReturnToWriting;
import org.boai.reviewing.SignOffEdition;
import org.boai.reviewing.SignOffEdition.Approval;
import org.boai.reviewing.SubmitForReview;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.boai.workflow.Ticks;

/** The people and documents that tests speak of; all of them come about by the real commands. */
@ApplicationScoped
public class World {
    public static final String OPERATIONS_SECRET = "operations-secret-of-the-tests";
    public static final String SECRETS_KEY = "a2V5LW9mLXRoZS10ZXN0cy0zMi1ieXRlcy1pbi1hbGw=";
    public static final String PASSWORD = "a long sentence of the tests";
    public static final String REASON = "已逐处核对，可以保留。";
    public static final Ticks ALL_TICKS = new Ticks(true, true, true, true);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ManageAccounts accounts;
    private final People people;
    private final Topics topics;
    private final CreateDocument create;
    private final Drafts drafts;
    private final SaveDraft save;
    private final SubmitForReview submit;
    private final ReturnToWriting back;
    private final SignOffEdition sign;
    private final Publish publish;
    private final StoredSamples samples;
    private final EntityManager database;

    World(
            ManageAccounts accounts,
            People people,
            Topics topics,
            CreateDocument create,
            Drafts drafts,
            SaveDraft save,
            SubmitForReview submit,
            ReturnToWriting back,
            SignOffEdition sign,
            Publish publish,
            StoredSamples samples,
            EntityManager database) {
        this.accounts = accounts;
        this.people = people;
        this.topics = topics;
        this.create = create;
        this.drafts = drafts;
        this.save = save;
        this.submit = submit;
        this.back = back;
        this.sign = sign;
        this.publish = publish;
        this.samples = samples;
        this.database = database;
    }

    public Actor writer() {
        return person("writer", Role.WRITER);
    }

    public Actor reviewer(Level level) {
        return person("reviewer" + level.number(), level.role());
    }

    /** Holds the final review, and publishes. */
    public Actor publisher() {
        return reviewer(Level.FINAL);
    }

    public Actor admin() {
        return person("admin", Role.ADMIN);
    }

    /** The person with this login, made with these roles when there is none. */
    public Actor person(String login, Role... roles) {
        try {
            return people.named(login);
        } catch (Refused _) {
            return accounts.createFromCommandLine(
                    new NewAccount(login, "测试" + login, PASSWORD, Set.of(roles)));
        }
    }

    /** A slug that no other test uses. */
    public Slug slug(String prefix) {
        return new Slug(prefix + "-" + COUNTER.incrementAndGet());
    }

    public void topic(String slug, String zh, String en) {
        topics.add(new Slug(slug), zh, en);
    }

    public DocumentId draft(Content content) {
        return draft(content, ContentLocale.ZH_CN, slug(content.kind().code()));
    }

    public DocumentId draft(Content content, ContentLocale locale, Slug slug) {
        content.topics().forEach(topic -> topic(topic.value(), "主题" + topic, "Topic " + topic));
        return create.as(
                writer(),
                new NewDocument(
                        new ContentId(UUID.randomUUID()),
                        new Address(content.kind(), locale, slug),
                        stored(content)));
    }

    /** The content as it is kept: its files are uploaded first. */
    public Content stored(Content content) {
        return samples.in(content, writer());
    }

    /** Saves a change of a draft. */
    public void change(DocumentId id, Content content, Slug slug, String note) {
        save.as(
                writer(),
                id,
                new SaveDraft.Change(drafts.get(id).revision(), slug, stored(content), note));
    }

    /** Submits it with a reason, which is kept only where it has warnings. */
    public void submit(DocumentId id) {
        submit.as(writer(), id, drafts.get(id).revision(), REASON);
    }

    public void takeBack(DocumentId id) {
        back.takeBack(writer(), id);
    }

    /** The hash of the edition under review. */
    @Transactional
    public Sha256 submittedHash(DocumentId id) {
        Edition edition = Edition.findById(Document.get(id).submittedEditionId);
        return edition.hash();
    }

    public void sign(DocumentId id, Level level) {
        sign.as(reviewer(level), id, new Approval(level, submittedHash(id), ALL_TICKS, ""));
    }

    public void approve(DocumentId id) {
        submit(id);
        for (var level : Level.values()) {
            sign(id, level);
        }
    }

    public DocumentId approved(Content content) {
        var id = draft(content);
        approve(id);
        return id;
    }

    /** Publishes it with a reason, which is kept only for warnings that have none. */
    public void publish(DocumentId id) {
        publish.as(publisher(), id, REASON);
    }

    public DocumentId published(Content content) {
        var id = approved(content);
        publish(id);
        return id;
    }

    public DocumentId published(Content content, ContentLocale locale, Slug slug) {
        var id = draft(content, locale, slug);
        approve(id);
        publish(id);
        return id;
    }

    /** Publishes a change of a live document. */
    public void republish(DocumentId id, Content content, Slug slug, String note) {
        change(id, content, slug, note);
        approve(id);
        publish(id);
    }

    public Address address(DocumentId id) {
        return drafts.get(id).line().address();
    }

    /** How many nudges wait, by target. */
    @Transactional
    public long waitingNudges() {
        return ((Number)
                        database.createNativeQuery("select count(*) from outbox").getSingleResult())
                .longValue();
    }
}
