package org.boai.links;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.boai.delivery.OwnAddresses;
import org.boai.language.Bilingual;
import org.boai.links.LinkReport.Summary;
import org.boai.media.PublicFiles;
import org.boai.media.kit.LiveKits;
import org.boai.projection.Leadership;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.settings.SiteConfig;
import org.boai.site.view.SiteSettings;
import org.boai.time.Nightly;
import org.jboss.logging.Logger;

/**
 * Looks, at night and when asked, whether the links and attachments of the published site lead
 * somewhere (SITE-05). One node at a time does.
 */
@ApplicationScoped
public class CheckLinks {
    private static final Logger LOG = Logger.getLogger(CheckLinks.class);
    private static final LocalTime NIGHTLY = LocalTime.of(3, 30);

    private final Path current;
    private final HttpUrl site;
    private final LinkConfig config;
    private final PublicFiles media;
    private final LiveKits kits;
    private final RememberLinks memory;
    private final LinkReport report;
    private final Leadership.Candidacy candidacy;
    private final String lock;
    private final Clock clock;
    private Nightly nightly;

    CheckLinks(
            SiteConfig site,
            SiteSettings settings,
            LinkConfig config,
            PublicFiles media,
            LiveKits kits,
            RememberLinks memory,
            LinkReport report,
            Leadership.Candidacy candidacy,
            Clock clock) {
        this.current = site.folder().toAbsolutePath().resolve("current");
        this.site = HttpUrl.get(settings.publicUrl() + "/");
        this.config = config;
        this.media = media;
        this.kits = kits;
        this.memory = memory;
        this.report = report;
        this.candidacy = candidacy;
        this.lock = "links of " + site.target();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        nightly = Nightly.at(NIGHTLY, clock, "check links", this::atNight);
    }

    void stop(@Observes ShutdownEvent event) {
        nightly.close();
    }

    /**
     * Looks at all of them.
     *
     * @throws Refused {@code links-being-checked}, {@code not-found} without a site here, {@code
     *     storage-unavailable}
     * @throws IOException when the site cannot be read
     * @throws InterruptedException when the node stops
     */
    public Summary now() throws IOException, InterruptedException {
        if (!Files.isDirectory(current)) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual("这个节点上已发布的网站", "a published site on this node")));
        }
        try (var leadership = candidacy.of(lock)) {
            if (!leadership.acquire()) {
                throw new Refused(
                        new Refusal.Unavailable(
                                "links-being-checked",
                                new Bilingual(
                                        "正在检查链接。请等它完成后再试。",
                                        "The links are being checked. Try again when that is done.")));
            }
            look();
        }
        return report.summary().orElseThrow();
    }

    private void atNight() throws IOException, InterruptedException {
        try {
            var found = now();
            LOG.infof("%d of %d links are dead", found.dead(), found.links());
        } catch (Refused no) {
            LOG.infof("Links are not checked here tonight: %s", no.refusal().code());
        }
    }

    private void look() throws IOException, InterruptedException {
        // One release, although a rebuild may swap the link meanwhile.
        var release = current.toRealPath();
        var found = CollectLinks.of(release, site);
        var own = new OwnAddresses(release);
        var answers = new HashMap<Target, Answer>();
        for (var target : found.links().keySet()) {
            switch (target) {
                case Target.Own(var path) -> answers.put(target, answer(own.leads(path)));
                case Target.Media file ->
                        answers.put(target, answer(media.isThere(file.hash(), file.name())));
                case Target.Kit kit ->
                        answers.put(
                                target, answer(kits.find(kit.document(), kit.name()).isPresent()));
                case Target.Broken _ -> answers.put(target, Answer.dead(LinkReason.BROKEN));
                case Target.Elsewhere _ -> {}
            }
        }
        answers.putAll(AskElsewhere.about(memory.inTurn(found.links().keySet()), site, config));
        memory.take(found, Map.copyOf(answers));
    }

    private static Answer answer(boolean isThere) {
        return isThere ? Answer.GOOD : Answer.dead(LinkReason.MISSING);
    }

    private static Answer answer(OwnAddresses.Leads leads) {
        return switch (leads) {
            case SOMEWHERE -> Answer.GOOD;
            case TO_WITHDRAWN -> Answer.dead(LinkReason.WITHDRAWN);
            case NOWHERE -> Answer.dead(LinkReason.MISSING);
        };
    }
}
