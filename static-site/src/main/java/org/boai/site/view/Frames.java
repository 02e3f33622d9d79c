package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.boai.content.Page;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.index.SiteTopic;
import org.boai.site.plan.Chrome;

/** Makes what surrounds the content; the layout is rendered once for each section and language. */
final class Frames {

    private final SiteSettings settings;
    private final HeadHtml heads;
    private final Function<ContentLocale, Chrome> chromes;
    private final Map<Menu, Skeleton> layouts = new ConcurrentHashMap<>();
    private final Drafts drafts = new Drafts();

    Frames(SiteSettings settings, Function<ContentLocale, Chrome> chromes) {
        this.settings = settings;
        this.heads = new HeadHtml(settings);
        this.chromes = chromes;
    }

    private record Menu(ContentLocale locale, String section) {}

    /**
     * What {@code layout.html} shows.
     *
     * @param masthead ready-made, as is the foot
     */
    record LayoutView(
            String lang,
            String script,
            String stylesheet,
            String icon,
            String feed,
            String jsonFeed,
            String siteName,
            RawString masthead,
            RawString foot,
            boolean demo) {}

    /** What {@code masthead.html} and {@code foot.html} show. */
    record ChromeView(
            String siteName,
            String home,
            String search,
            String suggest,
            String icon,
            List<Entry> menu,
            List<SectionMenu> sections,
            List<Link> links,
            String organiser,
            SiteSettings.PostalAddress address,
            SiteSettings.Footer footer,
            String phoneHref) {}

    /**
     * @param icon a name that {@code icon.html} knows
     */
    record Service(String text, String href, String icon) {}

    record Entry(String text, String href, boolean current) {}

    /** Sections of one sort, under its name. */
    record SectionMenu(String name, List<Entry> entries) {}

    Frame frame(Head head) {
        var locale = head.locale();
        return new Frame(
                layouts.computeIfAbsent(new Menu(locale, head.section()), this::layout),
                Words.in(locale),
                settings.name(locale),
                heads,
                drafts,
                head);
    }

    private Skeleton layout(Menu menu) {
        var locale = menu.locale();
        var view =
                new LayoutView(
                        locale.tag(),
                        Assets.SCRIPT,
                        Assets.STYLESHEET,
                        Assets.ICON,
                        locale.root() + "feed.atom",
                        locale.root() + "feed.json",
                        settings.name(locale),
                        part("masthead.html", locale, menu.section()),
                        part("foot.html", locale, ""),
                        settings.isDemo());
        return Templates.skeleton("layout.html", Words.in(locale), view);
    }

    private RawString part(String template, ContentLocale locale, String section) {
        return new RawString(Templates.fragment(template, Words.in(locale), view(locale, section)));
    }

    /** The path of the same place in the other language. */
    static String elsewhere(ContentLocale locale, String place) {
        return other(locale).root() + place;
    }

    static ContentLocale other(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> ContentLocale.EN;
            case EN -> ContentLocale.ZH_CN;
        };
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
                SearchPages.suggest(locale),
                Assets.ICON,
                menu,
                sections(chrome, words, section),
                links(chrome, words, locale),
                organiser(locale),
                settings.footer().address(locale),
                settings.footer(),
                ContactRows.telephone(settings.footer().phone()));
    }

    private static List<SectionMenu> sections(Chrome chrome, Words words, String section) {
        return Arrays.stream(SiteTopic.Section.values())
                .map(
                        sort ->
                                new SectionMenu(
                                        words.of("section", sort),
                                        chrome.sections().stream()
                                                .filter(link -> link.of() == sort)
                                                .map(
                                                        link ->
                                                                entry(
                                                                        link.name(),
                                                                        link.path().value(),
                                                                        section))
                                                .toList()))
                .filter(menu -> !menu.entries().isEmpty())
                .toList();
    }

    private String organiser(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> settings.footer().organiser();
            case EN -> settings.footer().organiser().isEmpty() ? "" : settings.nameEn();
        };
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
        var shared =
                Stream.of(
                        Link.to(words.get("siteMap"), locale.root() + "site-map/"),
                        Link.to(words.get("accessibilityTitle"), locale.root() + "accessibility/"),
                        Link.to(words.get("feed"), locale.root() + "feed.atom"));
        return Stream.of(roles, all, shared).flatMap(links -> links).toList();
    }

    /** What readers come to do, while there is a page for it. */
    List<Service> services(ContentLocale locale) {
        var chrome = chromes.apply(locale);
        var words = Words.in(locale);
        var services = new ArrayList<Service>();
        for (var role : Page.Role.values()) {
            var path = chrome.roles().get(role);
            var icon = icon(role);
            if (path != null && !icon.isEmpty()) {
                services.add(new Service(words.of("role", role), path.value(), icon));
            }
        }
        if (chrome.kinds().contains(Kind.DISCLOSURE_NOTICE)) {
            services.add(
                    new Service(
                            words.get("serviceFigures"),
                            locale.root() + Kind.DISCLOSURE_NOTICE.segment() + "/",
                            "ledger"));
        }
        return services;
    }

    private static String icon(Page.Role role) {
        return switch (role) {
            case HOW_TO_DONATE -> "gift";
            case THREE_DONATIONS -> "drop";
            case FIRST_AID_TRAINING -> "pulse";
            case VOLUNTEERING -> "people";
            case ABOUT, GOVERNANCE, PRIVACY, OTHER -> "";
        };
    }

    /** What the menu of every page leads to. */
    List<Link> menu(ContentLocale locale) {
        return view(locale, "").menu().stream()
                .map(entry -> Link.to(entry.text(), entry.href()))
                .toList();
    }

    /** The sections that every menu leads to. */
    List<Link> sections(ContentLocale locale) {
        return view(locale, "").sections().stream()
                .flatMap(menu -> menu.entries().stream())
                .map(entry -> Link.to(entry.text(), entry.href()))
                .toList();
    }

    private static Entry entry(String text, String href, String section) {
        return new Entry(text, href, href.equals(section));
    }
}
