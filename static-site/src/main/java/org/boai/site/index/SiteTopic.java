package org.boai.site.index;

import java.util.Comparator;
import org.boai.document.ContentLocale;
import org.boai.document.Slug;

/**
 * An entry of the managed list of topics with its name in each language.
 *
 * @param position in the list, from 0
 * @param section whether the menu leads to it, and where
 * @param aboutZh what a section is about, or empty
 * @param aboutEn the same in English, or empty
 */
public record SiteTopic(
        Slug slug,
        String zh,
        String en,
        int position,
        Section section,
        String aboutZh,
        String aboutEn) {

    /** In the order of the managed list. */
    public static final Comparator<SiteTopic> IN_ORDER =
            Comparator.comparingInt(SiteTopic::position).thenComparing(SiteTopic::slug);

    /** What a topic is to the menu. */
    public enum Section {
        /** A topic like any other. */
        NONE,
        /** A field of the society's work. */
        WORK,
        /** A project with a name of its own. */
        PROJECT
    }

    /** A topic that is no section. */
    public static SiteTopic plain(Slug slug, String zh, String en, int position) {
        return new SiteTopic(slug, zh, en, position, Section.NONE, "", "");
    }

    public boolean isSection() {
        return section != Section.NONE;
    }

    public String name(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> zh;
            case EN -> en;
        };
    }

    public String about(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> aboutZh;
            case EN -> aboutEn;
        };
    }
}
