package org.boai.site.view;

import org.boai.document.ContentLocale;

/** Writes what a page says of itself and where it stands. Plain Java, because every page does. */
final class HeadHtml {

    private static final String TITLE_SEPARATOR = " · ";

    private final SiteSettings settings;

    HeadHtml(SiteSettings settings) {
        this.settings = settings;
    }

    void title(Html html, Head head) {
        html.text(plainTitle(head));
    }

    /** The description, whether robots may index it, its addresses and its own feeds. */
    void about(Html html, Head head) {
        if (!head.description().isEmpty()) {
            named(html, "description", head.description());
        }
        if (settings.isDemo() || head.path().isEmpty()) {
            named(html, "robots", "noindex");
        }
        if (!head.path().isEmpty()) {
            html.raw("<link rel=\"canonical\"")
                    .attribute("href", settings.absolute(head.path()))
                    .raw(">\n");
            if (!head.counterpart().isEmpty()) {
                alternate(html, head.locale(), head.path());
                alternate(html, Frames.other(head.locale()), head.counterpart());
            }
        }
        var feeds = head.feeds();
        if (feeds != null) {
            var title = feeds.text() + TITLE_SEPARATOR + settings.name(head.locale());
            feed(html, "atom+xml", title, feeds.href() + "feed.atom");
            feed(html, "feed+json", title, feeds.href() + "feed.json");
        }
    }

    private static void named(Html html, String name, String content) {
        html.raw("<meta").attribute("name", name).attribute("content", content).raw(">\n");
    }

    private void alternate(Html html, ContentLocale locale, String path) {
        html.raw("<link rel=\"alternate\"")
                .attribute("hreflang", locale.tag())
                .attribute("href", settings.absolute(path))
                .raw(">\n");
    }

    private static void feed(Html html, String type, String title, String href) {
        html.raw("<link rel=\"alternate\"")
                .attribute("type", "application/" + type)
                .attribute("title", title)
                .attribute("href", href)
                .raw(">\n");
    }

    /** Sends readers on, if it does. */
    static void refresh(Html html, Head head) {
        if (!head.refresh().isEmpty()) {
            html.raw("<meta http-equiv=\"refresh\"")
                    .attribute("content", "0; url=" + head.refresh())
                    .raw(">");
        }
    }

    /** The link to the same page in the other language, else to its home page. */
    static void language(Html html, Head head) {
        var other = Frames.other(head.locale());
        html.raw("<a")
                .attribute("href", head.counterpart().isEmpty() ? other.root() : head.counterpart())
                .attribute("lang", other.tag())
                .attribute("hreflang", other.tag())
                .raw(">")
                .text(Words.in(head.locale()).of("language", other))
                .raw("</a>");
    }

    static void crumbs(Html html, Head head) {
        if (head.crumbs().isEmpty()) {
            return;
        }
        html.raw("<nav class=\"crumbs\"");
        html.attribute("aria-label", Words.in(head.locale()).get("breadcrumbs")).raw("><ol>\n");
        for (var crumb : head.crumbs()) {
            html.raw("<li><a").attribute("href", crumb.href()).raw(">");
            html.text(crumb.text()).raw("</a></li>\n");
        }
        html.raw("</ol></nav>\n");
    }

    private String plainTitle(Head head) {
        var site = settings.name(head.locale());
        return head.title().isEmpty() ? site : head.title() + TITLE_SEPARATOR + site;
    }

    /** What other sites and search engines read: Open Graph and JSON-LD. */
    void social(Html html, Head head) {
        if (head.path().isEmpty()) {
            return;
        }
        property(html, "og:type", head.about().type());
        property(html, "og:title", head.title().isEmpty() ? plainTitle(head) : head.title());
        property(html, "og:description", head.description());
        property(html, "og:url", settings.absolute(head.path()));
        property(html, "og:image", head.about().image());
        property(html, "og:site_name", settings.name(head.locale()));
        property(html, "og:locale", head.locale() == ContentLocale.EN ? "en_GB" : "zh_CN");
        html.raw("<script type=\"application/ld+json\">");
        var json = new Json(html).open().add("@context", "https://schema.org").openList("@graph");
        head.about().graph().accept(json);
        if (!head.crumbs().isEmpty()) {
            LinkedData.crumbs(json, settings, head.crumbs(), Link.to(head.title(), head.path()));
        }
        json.closeList().close();
        html.raw("</script>");
    }

    private static void property(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.raw("<meta").attribute("property", name).attribute("content", value).raw(">\n");
        }
    }
}
