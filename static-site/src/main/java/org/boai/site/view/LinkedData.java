package org.boai.site.view;

import java.util.List;
import java.util.stream.Stream;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Image;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.document.ContentLocale;
import org.boai.liveitem.Published;
import org.jspecify.annotations.Nullable;

/** What a document is, in the words of schema.org, as JSON-LD 1.1. */
final class LinkedData {

    private final SiteSettings settings;
    private final Published item;
    private final ContentLocale locale;
    private final String address;
    private final Json json;

    private LinkedData(SiteSettings settings, Published item, Json json) {
        this.settings = settings;
        this.item = item;
        this.locale = item.address().locale();
        this.address = settings.absolute(item.address().path().value());
        this.json = json;
    }

    /** Adds the document to a graph. */
    static void add(Json json, SiteSettings settings, Published item) {
        new LinkedData(settings, item, json).write();
    }

    /** Adds the society to a graph. */
    static void society(Json json, SiteSettings settings, ContentLocale locale) {
        var footer = settings.footer();
        json.open()
                .add("@type", "NGO")
                .add("@id", settings.absolute("/#society"))
                .add("name", settings.name(locale))
                .add("legalName", footer.organiser())
                .add("url", settings.absolute(locale.root()))
                .add("logo", settings.absolute(Assets.ICON))
                .add("telephone", footer.phone())
                .add("email", footer.email())
                .add("address", footer.address(locale).text())
                .close();
    }

    /** Adds the site with its search to a graph. */
    static void site(Json json, SiteSettings settings, ContentLocale locale) {
        json.open()
                .add("@type", "WebSite")
                .add("name", settings.name(locale))
                .add("url", settings.absolute(locale.root()))
                .add("inLanguage", locale.tag())
                .open("publisher")
                .add("@id", settings.absolute("/#society"))
                .close()
                .open("potentialAction")
                .add("@type", "SearchAction")
                .add("target", settings.absolute(locale.root() + "search?q={query}"))
                .add("query-input", "required name=query")
                .close()
                .close();
    }

    /** Adds the way from the home page to a page. */
    static void crumbs(Json json, SiteSettings settings, List<Link> crumbs, Link page) {
        json.open().add("@type", "BreadcrumbList").openList("itemListElement");
        int position = 1;
        for (var crumb : Stream.concat(crumbs.stream(), Stream.of(page)).toList()) {
            json.open()
                    .add("@type", "ListItem")
                    .add("position", position++)
                    .add("name", crumb.text())
                    .add("item", settings.absolute(crumb.href()))
                    .close();
        }
        json.closeList().close();
    }

    /** The picture of a content for others to show, or empty. */
    static String picture(@Nullable Image image, SiteSettings settings) {
        return image == null || image.asset() == null
                ? ""
                : settings.absolute(MediaUrl.of(image.asset()));
    }

    private void write() {
        switch (item.content()) {
            case Article article -> text("NewsArticle", article).author(article.byline());
            case PressRelease release -> text("NewsArticle", release).author("");
            case Campaign campaign -> event(campaign);
            case EducationKit kit -> kit(kit);
            case DisclosureNotice notice -> notice(notice);
            case Page page -> page(page);
        }
        json.open("publisher").add("@id", settings.absolute("/#society"));
        json.add("@type", "NGO").add("name", settings.name(locale)).close();
        json.close();
    }

    private LinkedData text(String type, Content content) {
        start(type, content);
        json.add("headline", content.title());
        return this;
    }

    private void start(String type, Content content) {
        json.open()
                .add("@type", type)
                .add("@id", address)
                .add("url", address)
                .add("name", content.title())
                .add("description", content.summary())
                .add("image", picture(content.cover(), settings))
                .add("inLanguage", locale.tag())
                .add("datePublished", item.datedAt().toString())
                .add("dateModified", item.publishedAt().toString());
    }

    private void author(String byline) {
        if (!byline.isEmpty()) {
            json.open("author").add("@type", "Person").add("name", byline).close();
        }
    }

    private void event(Campaign campaign) {
        if (campaign.startsOn() == null) {
            text("Article", campaign);
            return;
        }
        start("Event", campaign);
        json.add("startDate", campaign.startsOn().toString());
        if (campaign.endsOn() != null) {
            json.add("endDate", campaign.endsOn().toString());
        }
        var places = campaign.events().stream().map(Campaign.Event::place);
        var place = places.filter(one -> !one.isBlank()).findFirst().orElse("");
        if (!place.isEmpty()) {
            json.open("location").add("@type", "Place").add("name", place).close();
        }
        json.open("organizer").add("@id", settings.absolute("/#society")).close();
    }

    private void kit(EducationKit kit) {
        start("LearningResource", kit);
        var audience = kit.audience();
        var minutes = kit.lesson().minutes();
        var from = audience.ageFrom() == null ? "" : audience.ageFrom().toString();
        var to = audience.ageTo() == null ? "" : audience.ageTo().toString();
        json.add("version", kit.version())
                .add("typicalAgeRange", from.isEmpty() && to.isEmpty() ? "" : from + "-" + to)
                .add("educationalLevel", audience.educationalLevel())
                .add("timeRequired", minutes == null ? "" : "PT" + minutes + "M")
                .add("teaches", kit.teaches())
                .add("license", kit.rights().license())
                .add("isAccessibleForFree", true);
    }

    private void notice(DisclosureNotice notice) {
        if (notice.figures().isEmpty()) {
            text("Report", notice);
            return;
        }
        start("Dataset", notice);
        var period = notice.period();
        if (period != null && period.from() != null && period.to() != null) {
            json.add("temporalCoverage", period.from() + "/" + period.to());
        }
        json.add("isAccessibleForFree", true)
                .open("creator")
                .add("@id", settings.absolute("/#society"))
                .close()
                .open("distribution")
                .add("@type", "DataDownload")
                .add("encodingFormat", "text/csv")
                .add("contentUrl", address + "figures.csv")
                .close();
    }

    private void page(Page page) {
        start(page.role() == Page.Role.ABOUT ? "AboutPage" : "WebPage", page);
    }
}
