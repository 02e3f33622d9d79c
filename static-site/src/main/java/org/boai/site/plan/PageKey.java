package org.boai.site.plan;

import java.util.Locale;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/** Identity of one page that may exist; its main file tells it apart. */
public sealed interface PageKey {

    /** The main file, relative to the root of the site. */
    String file();

    /** The document, its withdrawal or its redirect, whatever the address holds. */
    record AtAddress(Address address) implements PageKey {
        @Override
        public String file() {
            return address.path().value().substring(1) + "index.html";
        }
    }

    /** The figures of a disclosure notice as CSV. */
    record Figures(Address address) implements PageKey {
        @Override
        public String file() {
            return address.path().value().substring(1) + "figures.csv";
        }
    }

    /**
     * @param number from 1 for the oldest, or {@link Paging#ROOT} for the newest
     */
    record KindList(ContentLocale locale, Kind kind, int number) implements PageKey {
        @Override
        public String file() {
            return PageKey.numbered(PageKey.root(locale) + kind.segment() + "/", number);
        }
    }

    /**
     * @param number from 1 for the oldest, or {@link Paging#ROOT} for the newest
     */
    record TopicList(ContentLocale locale, Slug topic, int number) implements PageKey {
        @Override
        public String file() {
            return PageKey.numbered(PageKey.root(locale) + "topics/" + topic + "/", number);
        }
    }

    record Topics(ContentLocale locale) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + "topics/index.html";
        }
    }

    record Home(ContentLocale locale) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + "index.html";
        }
    }

    /** Where every part of the site is. */
    record SiteMap(ContentLocale locale) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + "site-map/index.html";
        }
    }

    /** What the site does for readers with a disability (SITE-08). */
    record Accessibility(ContentLocale locale) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + "accessibility/index.html";
        }
    }

    /** The newest of a kind, or of all kinds. */
    record Feed(ContentLocale locale, @Nullable Kind kind) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + (kind == null ? "" : kind.segment() + "/") + "feed.atom";
        }
    }

    record NotFound(ContentLocale locale) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + "404.html";
        }
    }

    record SitemapIndex() implements PageKey {
        @Override
        public String file() {
            return "sitemap.xml";
        }
    }

    /** The home, list and topic pages. */
    record SitemapOfLists() implements PageKey {
        @Override
        public String file() {
            return "sitemap-lists.xml";
        }
    }

    /**
     * @param number from 1 for the oldest documents
     */
    record SitemapPart(ContentLocale locale, int number) implements PageKey {
        @Override
        public String file() {
            var language = locale.tag().toLowerCase(Locale.ROOT);
            return "sitemap-" + language + "-" + number + ".xml";
        }
    }

    record Robots() implements PageKey {
        @Override
        public String file() {
            return "robots.txt";
        }
    }

    /** A file of our own that pages load; its name carries its hash. */
    record Asset(String file) implements PageKey {}

    private static String root(ContentLocale locale) {
        return locale.root().substring(1);
    }

    private static String numbered(String folder, int number) {
        return folder + (number == Paging.ROOT ? "" : "page/" + number + "/") + "index.html";
    }
}
