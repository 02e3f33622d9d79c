package org.boai.site.view;

import java.net.URI;
import org.boai.document.ContentLocale;
import org.jspecify.annotations.Nullable;

/**
 * What the site says about the society that runs it.
 *
 * @param publicUrl where readers reach the site, without a trailing slash
 * @param audience whether this is the real site or a demonstration, which no one may index
 */
public record SiteSettings(
        String nameZh, String nameEn, URI publicUrl, Audience audience, Footer footer) {

    public enum Audience {
        PUBLIC,
        DEMO
    }

    public SiteSettings {
        var text = publicUrl.toString();
        publicUrl =
                text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : publicUrl;
    }

    /**
     * Who answers for the site (SITE-07); what is empty is not shown.
     *
     * @param addressEn the address on English pages, which show the Chinese one without it
     * @param icpNo filing number at the ministry, linked to its register
     * @param policeNo filing number at the public security bureau
     */
    public record Footer(
            String organiser,
            String addressZh,
            String addressEn,
            String phone,
            String email,
            String icpNo,
            String policeNo) {

        PostalAddress address(ContentLocale locale) {
            return switch (locale) {
                case ZH_CN -> new PostalAddress(addressZh, null);
                case EN ->
                        addressEn.isEmpty()
                                ? new PostalAddress(addressZh, ContentLocale.ZH_CN.tag())
                                : new PostalAddress(addressEn, null);
            };
        }

        public static Footer empty() {
            return new Footer("", "", "", "", "", "", "");
        }
    }

    /**
     * Where to find the society, as a page says it.
     *
     * @param text empty when it is not known
     * @param lang the language tag of the text, or null when it is the page's own
     */
    record PostalAddress(String text, @Nullable String lang) {}

    public String name(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> nameZh;
            case EN -> nameEn;
        };
    }

    boolean isDemo() {
        return audience == Audience.DEMO;
    }

    /** The absolute form of a path of this site. */
    String absolute(String path) {
        return publicUrl + path;
    }
}
