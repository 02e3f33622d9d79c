package org.boai.site.index;

import org.boai.document.ContentLocale;
import org.boai.document.Slug;

/** An entry of the managed list of topics with its name in each language. */
public record SiteTopic(Slug slug, String zh, String en) {

    public String name(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> zh;
            case EN -> en;
        };
    }
}
