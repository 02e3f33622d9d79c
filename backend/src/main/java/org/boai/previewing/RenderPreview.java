package org.boai.previewing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.boai.live.LiveItems;
import org.boai.liveitem.Published;
import org.boai.site.SitePages;
import org.boai.site.index.SiteTopic;

/** Renders an item as its public page would look if it were published now, marked as a preview. */
@ApplicationScoped
public class RenderPreview {
    /** Files of a draft are not public yet; who may see the draft has them at another address. */
    private static final Pattern MEDIA = Pattern.compile("(?<=[\"' ,])/media/(?=[0-9a-f]{64}/)");

    private static final String TOP = "<aside class=\"topline\"";

    private final LiveItems live;
    private final SitePages pages;
    private final Clock clock;

    RenderPreview(LiveItems live, SitePages pages, Clock clock) {
        this.live = live;
        this.pages = pages;
        this.clock = clock;
    }

    /** In the style sheet of the site, so that nobody takes the preview for the page itself. */
    @CheckedTemplate(basePath = "previewing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewBanner(String words) implements TemplateInstance {}

    /**
     * @param media where the files of the item are, ending with a slash
     * @param banner what stands above the page
     */
    public String of(Published item, String media, String banner) {
        var page = pages.preview(item, topics(), LocalDate.now(clock));
        return MEDIA.matcher(page)
                .replaceAll(Matcher.quoteReplacement(media))
                .replaceFirst(
                        TOP, Matcher.quoteReplacement(new PreviewBanner(banner).render() + TOP));
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
