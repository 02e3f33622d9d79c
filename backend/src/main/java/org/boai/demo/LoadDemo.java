package org.boai.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.document.Slug;
import org.boai.editing.AddTopic;
import org.boai.editing.ChangeTopic;
import org.boai.editing.CreateDocument;
import org.boai.editing.CreateDocument.NewDocument;
import org.boai.editing.Drafts;
import org.boai.editing.Topics;
import org.boai.media.StoreAsset;
import org.boai.people.ManageAccounts;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.people.People;
import org.boai.publishing.Publish;
import org.boai.refusal.Refused;
import org.boai.reviewing.SignOffEdition;
import org.boai.reviewing.SignOffEdition.Approval;
import org.boai.reviewing.SubmitForReview;
import org.boai.reviewing.UnderReview;
import org.boai.site.index.SiteTopic;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.boai.workflow.Role;
import org.boai.workflow.Ticks;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the demo society to life through the commands that everybody uses, as its people. Goes on
 * where it was interrupted, and leaves alone what is there.
 */
@ApplicationScoped
public class LoadDemo {
    private static final Logger LOG = Logger.getLogger(LoadDemo.class);
    private static final String AUTHOR = "writer";
    private static final Ticks READ = new Ticks(true, true, true, true);

    /** The names under which the demo people sign. All are invented. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry(AUTHOR, "许闻笛"),
                    Map.entry("writer2", "方知遥"),
                    Map.entry("reviewer1", "陆谨言"),
                    Map.entry("reviewer2", "沈明烛"),
                    Map.entry("reviewer3", "顾守诚"),
                    Map.entry("spokesperson", "江以南"),
                    Map.entry("finance1", "钱细数"),
                    Map.entry("finance2", "程对账"),
                    Map.entry("supervisor", "严见微"),
                    Map.entry("concerns", "闻有声"),
                    Map.entry("admin", "管理员"));

    private final DemoFiles files;
    private final ManageAccounts accounts;
    private final People people;
    private final Topics topics;
    private final AddTopic addTopic;
    private final ChangeTopic changeTopic;
    private final StoreAsset store;
    private final Drafts drafts;
    private final CreateDocument create;
    private final SubmitForReview submit;
    private final SignOffEdition sign;
    private final UnderReview underReview;
    private final Publish publish;

    LoadDemo(
            DemoFiles files,
            ManageAccounts accounts,
            People people,
            Topics topics,
            AddTopic addTopic,
            ChangeTopic changeTopic,
            StoreAsset store,
            Drafts drafts,
            CreateDocument create,
            SubmitForReview submit,
            SignOffEdition sign,
            UnderReview underReview,
            Publish publish) {
        this.files = files;
        this.accounts = accounts;
        this.people = people;
        this.topics = topics;
        this.addTopic = addTopic;
        this.changeTopic = changeTopic;
        this.store = store;
        this.drafts = drafts;
        this.create = create;
        this.submit = submit;
        this.sign = sign;
        this.underReview = underReview;
        this.publish = publish;
    }

    /** An account to be made, with the password that the launcher chose. */
    public record DemoAccount(String user, String password, Set<Role> roles) {}

    /** What was made now; what was there already is not counted. */
    public record Loaded(int accounts, int documents) {}

    /** A topic as {@code topics.yaml} lists it. */
    private record DemoTopic(
            String slug,
            String zh,
            String en,
            SiteTopic.@Nullable Section section,
            @Nullable String aboutZh,
            @Nullable String aboutEn) {}

    public Loaded with(List<DemoAccount> wanted) throws IOException {
        var made = people(wanted);
        var position = 0;
        for (var topic :
                new YAMLMapper().readValue(files.bytes("topics.yaml"), DemoTopic[].class)) {
            add(topic, position++);
        }
        var published = 0;
        for (var text : files.texts()) {
            try {
                published += publish(text) ? 1 : 0;
            } catch (Refused no) {
                LOG.errorf("Demo text %s: %s", text.address().path(), no.refusal());
                throw no;
            }
        }
        LOG.infof("The demo society has %d new documents", published);
        return new Loaded(made, published);
    }

    private void add(DemoTopic topic, int position) {
        var slug = new Slug(topic.slug());
        if (topics.isThere(slug)) {
            return;
        }
        addTopic.as(people.named(AUTHOR), new AddTopic.NewTopic(slug, topic.zh(), topic.en()));
        if (topic.section() != null) {
            changeTopic.as(
                    people.named("reviewer3"),
                    slug,
                    new ChangeTopic.Wanted(
                            topic.zh(),
                            topic.en(),
                            position,
                            topic.section(),
                            Objects.requireNonNullElse(topic.aboutZh(), ""),
                            Objects.requireNonNullElse(topic.aboutEn(), "")));
        }
    }

    /** Makes the accounts that do not exist yet; answers how many. */
    public int people(List<DemoAccount> wanted) {
        var made = 0;
        for (var account : wanted) {
            made += people.exists(account.user()) ? 0 : create(account);
        }
        return made;
    }

    private int create(DemoAccount account) {
        accounts.createFromCommandLine(
                new NewAccount(
                        account.user(),
                        NAMES.getOrDefault(account.user(), account.user()),
                        account.password(),
                        account.roles()));
        return 1;
    }

    /** Takes one text from where it stands to the public; answers whether there was to do. */
    private boolean publish(DemoText text) throws IOException {
        var author = people.named(text.author());
        var known = drafts.at(text.address());
        if (known.isPresent() && known.get().line().publicState() != PublicState.NEVER) {
            return false;
        }
        var id =
                known.map(draft -> draft.line().id())
                        .orElseGet(() -> create(author, text, content(author, text)));
        var at = drafts.get(id);
        while (at.line().publicState() == PublicState.NEVER) {
            step(author, id, at);
            at = drafts.get(id);
        }
        return true;
    }

    private Content content(Actor author, DemoText text) {
        try {
            return new DemoContent(store, files, author).of(text);
        } catch (IOException e) {
            throw new IllegalStateException("Demo text " + text.address().path(), e);
        }
    }

    private DocumentId create(Actor author, DemoText text, Content content) {
        return create.as(author, new NewDocument(text.contentId(), text.address(), content));
    }

    private void step(Actor author, DocumentId id, Drafts.Draft at) {
        switch (at.line().stage()) {
            case WRITING -> submit.as(author, id, at.revision());
            case FIRST_REVIEW -> sign("reviewer1", id, Level.FIRST);
            case SECOND_REVIEW -> sign("reviewer2", id, Level.SECOND);
            case FINAL_REVIEW -> sign("reviewer3", id, Level.FINAL);
            case APPROVED, SCHEDULED -> publish.as(people.named("reviewer3"), id);
        }
    }

    private void sign(String reviewer, DocumentId id, Level level) {
        Sha256 hash = underReview.of(id).hash();
        sign.as(people.named(reviewer), id, new Approval(level, hash, READ, ""));
    }
}
