package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.boai.content.Page;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.plan.Chrome;
import org.jspecify.annotations.Nullable;

/** Makes what surrounds the content; menus are rendered once for each section and language. */
final class Frames {

    private static final String TITLE_SEPARATOR = " · ";

    private final SiteSettings settings;
    private final Function<ContentLocale, Chrome> chromes;
    private final Map<Menu, RawString> mastheads = new ConcurrentHashMap<>();
    private final Map<ContentLocale, RawString> feet = new ConcurrentHashMap<>();

    Frames(SiteSettings settings, Function<ContentLocale, Chrome> chromes) {
        this.settings = settings;
        this.chromes = chromes;
    }

    private record Menu(ContentLocale locale, String section) {}

    /** What {@code masthead.html} and {@code foot.html} show. */
    record ChromeView(
            String siteName,
            String home,
            String search,
            List<Entry> menu,
            List<Link> links,
            SiteSettings.Footer footer,
            String feed) {}

    record Entry(String text, String href, boolean current) {}

    /**
     * What a page says of itself.
     *
     * @param path its path, or empty when it has no lasting address
     * @param section the path of the menu entry that it belongs to
     * @param crumbs from the home page down to the page above it
     */
    record Head(
            ContentLocale locale,
            String title,
            String description,
            String path,
            String section,
            List<Link> crumbs,
            @Nullable Address translation) {

        static Head of(ContentLocale locale, String title, String path, List<Link> crumbs) {
            return new Head(locale, title, "", path, path, crumbs, null);
        }
    }

    Frame frame(Head head) {
        var locale = head.locale();
        var words = Words.in(locale);
        var noindex = settings.isDemo() || head.path().isEmpty();
        return new Frame(
                words.texts(),
                locale.tag(),
                title(head),
                head.description(),
                head.path().isEmpty() ? "" : settings.absolute(head.path()),
                translation(head, words),
                alternates(head),
                noindex ? "noindex" : "",
                Stylesheet.HREF,
                locale.root() + "feed.atom",
                settings.name(locale),
                head.crumbs(),
                masthead(new Menu(locale, head.section())),
                foot(locale),
                settings.isDemo());
    }

    private String title(Head head) {
        var site = settings.name(head.locale());
        return head.title().isEmpty() ? site : head.title() + TITLE_SEPARATOR + site;
    }

    private static @Nullable Link translation(Head head, Words words) {
        if (head.translation() == null) {
            return null;
        }
        var other = head.translation().locale();
        return new Link(
                words.of("language", other), head.translation().path().value(), other.tag());
    }

    private List<Link> alternates(Head head) {
        if (head.translation() == null || head.path().isEmpty()) {
            return List.of();
        }
        var other = head.translation();
        return List.of(
                new Link("", settings.absolute(head.path()), head.locale().tag()),
                new Link("", settings.absolute(other.path().value()), other.locale().tag()));
    }

    private RawString masthead(Menu menu) {
        return mastheads.computeIfAbsent(
                menu,
                asked ->
                        new RawString(
                                Templates.fragment(
                                        "masthead.html",
                                        Words.in(asked.locale()),
                                        view(asked.locale(), asked.section()))));
    }

    private RawString foot(ContentLocale locale) {
        return feet.computeIfAbsent(
                locale,
                asked ->
                        new RawString(
                                Templates.fragment("foot.html", Words.in(asked), view(asked, ""))));
    }

    private ChromeView view(ContentLocale locale, String section) {
        var chrome = chromes.apply(locale);
        var words = Words.in(locale);
        var menu = new ArrayList<Entry>();
        menu.add(entry(words.get("home"), locale.root(), section));
        for (var kind : Kind.values()) {
            if (kind != Kind.PAGE && chrome.kinds().contains(kind)) {
                menu.add(entry(words.kind(kind), locale.root() + kind.segment() + "/", section));
            }
        }
        menu.add(entry(words.get("topics"), locale.root() + "topics/", section));
        var about = chrome.roles().get(Page.Role.ABOUT);
        if (about != null) {
            menu.add(entry(words.of("role", Page.Role.ABOUT), about.value(), section));
        }
        return new ChromeView(
                settings.name(locale),
                locale.root(),
                locale.root() + "search",
                menu,
                links(chrome, words, locale),
                settings.footer(),
                locale.root() + "feed.atom");
    }

    private static List<Link> links(Chrome chrome, Words words, ContentLocale locale) {
        var roles =
                chrome.roles().entrySet().stream()
                        .map(
                                role ->
                                        Link.to(
                                                words.of("role", role.getKey()),
                                                role.getValue().value()));
        var all =
                chrome.kinds().contains(Kind.PAGE)
                        ? Stream.of(
                                Link.to(
                                        words.get("allPages"),
                                        locale.root() + Kind.PAGE.segment() + "/"))
                        : Stream.<Link>empty();
        return Stream.concat(roles, all).toList();
    }

    private static Entry entry(String text, String href, String section) {
        return new Entry(text, href, href.equals(section));
    }
}
