package org.boai.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.liveitem.Published;
import org.boai.site.index.Composition;
import org.boai.site.index.Entry;
import org.boai.site.index.Index;
import org.boai.site.index.SiteTopic;
import org.boai.site.plan.Chrome;
import org.boai.site.plan.PageKey;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Planner;
import org.boai.site.view.Renderer;
import org.boai.site.view.SearchPage;
import org.boai.site.view.SiteSettings;

/**
 * Pages that a server makes on request, in the layout of the published site: menus and footer are
 * those of the release that is being read, whoever wrote it.
 */
public final class SitePages {

    private static final List<Part> PARTS =
            List.of(
                    new Part("<header class=\"masthead\">", "</header>"),
                    new Part("<footer class=\"foot\">", "</footer>"));

    private static final List<Part> CONTENT =
            List.of(new Part("<title>", "</title>"), new Part("<main", "</main>"));

    private final Path folder;
    private final Renderer renderer;

    private record Part(String start, String end) {}

    /**
     * @param folder the site folder, which need not hold a release yet
     */
    public SitePages(Path folder, SiteSettings settings) {
        this.folder = folder;
        this.renderer = new Renderer(settings, Chrome::empty);
    }

    /** The page of search results. */
    public String search(SearchPage page) {
        return framed(text(renderer.search(page)), page.locale());
    }

    /** The page for an address that never was. */
    public String notFound(ContentLocale locale) {
        return published(locale)
                .orElseGet(() -> text(renderer.page(new PagePlan.NotFound(locale))));
    }

    /**
     * A page of the server's own, with the menus and the footer of the site.
     *
     * @param content its elements title and main, in which all that came from others is escaped
     */
    public String with(String content, ContentLocale locale) {
        var page = notFound(locale);
        for (var part : CONTENT) {
            page = take(part, content, page);
        }
        return page;
    }

    /**
     * A draft as its page would look, without what other documents add to it.
     *
     * @param today the date in Asia/Shanghai
     */
    public String preview(Published draft, List<SiteTopic> topics, LocalDate today) {
        var planner =
                new Planner(Index.of(List.of(Entry.of(draft))), topics, Composition.NONE, today);
        var plan = planner.plan(new PageKey.AtAddress(draft.address())).orElseThrow();
        return framed(text(renderer.item((PagePlan.Item) plan, draft)), draft.address().locale());
    }

    private String framed(String page, ContentLocale locale) {
        var shell = published(locale);
        var framed = page;
        for (var part : PARTS) {
            if (shell.isPresent()) {
                framed = take(part, shell.get(), framed);
            }
        }
        return framed;
    }

    private static String take(Part part, String from, String into) {
        int start = from.indexOf(part.start());
        int end = from.indexOf(part.end(), start);
        int hereStart = into.indexOf(part.start());
        int hereEnd = into.indexOf(part.end(), hereStart);
        return start < 0 || end < 0 || hereStart < 0 || hereEnd < 0
                ? into
                : into.substring(0, hereStart)
                        + from.substring(start, end)
                        + into.substring(hereEnd);
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private Optional<String> published(ContentLocale locale) {
        var file = folder.resolve("current").resolve(new PageKey.NotFound(locale).file());
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
