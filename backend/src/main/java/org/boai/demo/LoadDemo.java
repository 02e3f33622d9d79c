package org.boai.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.boai.document.Slug;
import org.boai.editing.AddTopic;
import org.boai.editing.ChangeTopic;
import org.boai.editing.Topics;
import org.boai.notifying.Notifications;
import org.boai.people.ManageAccounts;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.people.People;
import org.boai.refusal.Refused;
import org.boai.site.index.SiteTopic;
import org.boai.workflow.Role;
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

    /** The names under which the demo people sign. All are invented. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry(AUTHOR, "许闻笛"),
                    Map.entry("writer2", "方知遥"),
                    Map.entry("reviewer1", "陆谨言"),
                    Map.entry("reviewer2", "沈明烛"),
                    Map.entry("reviewer3", "顾守诚"),
                    Map.entry("spokesperson", "江若舟"),
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
    private final DemoDesk desk;
    private final DemoHome home;
    private final Notifications notifications;

    LoadDemo(
            DemoFiles files,
            ManageAccounts accounts,
            People people,
            Topics topics,
            AddTopic addTopic,
            ChangeTopic changeTopic,
            DemoDesk desk,
            DemoHome home,
            Notifications notifications) {
        this.files = files;
        this.accounts = accounts;
        this.people = people;
        this.topics = topics;
        this.addTopic = addTopic;
        this.changeTopic = changeTopic;
        this.desk = desk;
        this.home = home;
        this.notifications = notifications;
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
            var place = position++;
            QuarkusTransaction.requiringNew().run(() -> add(topic, place));
        }
        var texts = files.texts();
        var done = take(texts.stream().filter(text -> text.stops().isEmpty()).toList());
        home.compose();
        if (done > 0) {
            wanted.forEach(account -> readAll(account.user()));
        }
        done += take(texts.stream().filter(text -> text.stops().isPresent()).toList());
        LOG.infof("The demo society has %d new documents", done);
        return new Loaded(made, done);
    }

    private int take(List<DemoText> texts) throws IOException {
        var done = 0;
        for (var text : texts) {
            try {
                done += desk.take(text) ? 1 : 0;
            } catch (Refused no) {
                LOG.errorf("Demo text %s: %s", text.address().path(), no.refusal());
                throw no;
            }
        }
        return done;
    }

    /** What was told of texts that are public by now would only hide what waits. */
    private void readAll(String user) {
        notifications.read(people.named(user), Long.MAX_VALUE);
    }

    /** In one transaction, so that an interrupted loading leaves no topic without its section. */
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
}
