package org.boai.site.plan;

import java.util.Locale;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;

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

    /**
     * What a kind published in one year.
     *
     * @param number from 1 for the oldest, or {@link Paging#ROOT} for the newest
     */
    record YearList(ContentLocale locale, Kind kind, int year, int number) implements PageKey {
        @Override
        public String file() {
            var folder = PageKey.root(locale) + kind.segment() + "/archive/" + year + "/";
            return PageKey.numbered(folder, number);
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

    /** The newest of what a feed is about. */
    record Feed(ContentLocale locale, FeedOf of, FeedFormat format) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + of.folder() + "feed." + format.ending();
        }
    }

    /** What a feed is about. */
    sealed interface FeedOf {
        /** Of the list that it follows, below the root of the language. */
        String folder();

        /** All that is news. */
        record Everything() implements FeedOf {
            @Override
            public String folder() {
                return "";
            }
        }

        record OfKind(Kind kind) implements FeedOf {
            @Override
            public String folder() {
                return kind.segment() + "/";
            }
        }

        record OfTopic(Slug topic) implements FeedOf {
            @Override
            public String folder() {
                return "topics/" + topic + "/";
            }
        }
    }

    enum FeedFormat {
        /** RFC 4287. */
        ATOM,
        /** JSON Feed 1.1. */
        JSON;

        String ending() {
            return switch (this) {
                case ATOM -> "atom";
                case JSON -> "json";
            };
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

    /** What was published in the last two days, while there is any. */
    record SitemapNews() implements PageKey {
        @Override
        public String file() {
            return "sitemap-news.xml";
        }
    }

    /** A small page without menus that other sites may show in a frame (ADR 0012). */
    record Embed(ContentLocale locale, Fragment fragment) implements PageKey {
        @Override
        public String file() {
            return PageKey.root(locale) + fragment.folder() + "index.html";
        }
    }

    /** What other sites may show in a frame. */
    enum Fragment {
        /** The latest news. */
        NEWS,
        /** The table of the latest disclosure notice with figures. */
        FIGURES;

        /** Below the root of the language. */
        public String folder() {
            return switch (this) {
                case NEWS -> "embed/news/";
                case FIGURES -> "embed/figures/";
            };
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
