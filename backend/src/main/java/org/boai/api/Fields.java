package org.boai.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.content.check.Characters;
import org.boai.document.Kind;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Which members of an item are asked for.
 *
 * @param items its top-level members
 * @param content members of its content; empty means all of them
 */
record Fields(Set<ItemField> items, SortedSet<String> content) {
    private static final String INSIDE = ItemField.CONTENT.code() + ".";

    private static final Map<Kind, List<String>> CONTENT =
            Arrays.stream(Kind.values())
                    .collect(Collectors.toUnmodifiableMap(kind -> kind, Fields::componentsOf));

    /** Every member. */
    static final Fields ALL = new Fields(EnumSet.allOf(ItemField.class), new TreeSet<>());

    private static List<String> componentsOf(Kind kind) {
        return Arrays.stream(contentOf(kind).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Class<? extends Content> contentOf(Kind kind) {
        return switch (kind) {
            case ARTICLE -> Article.class;
            case CAMPAIGN -> Campaign.class;
            case PRESS_RELEASE -> PressRelease.class;
            case EDUCATION_KIT -> EducationKit.class;
            case DISCLOSURE_NOTICE -> DisclosureNotice.class;
            case PAGE -> Page.class;
        };
    }

    /** What can be asked for, as clients write it. */
    static List<String> of(Kind kind) {
        return Stream.concat(
                        Arrays.stream(ItemField.values()).map(ItemField::code),
                        CONTENT.get(kind).stream().map(INSIDE::concat))
                .toList();
    }

    /**
     * @param list names set apart by commas
     * @throws Refused {@code invalid-input} when a name is not one of the kind
     */
    static Fields read(Kind kind, String list) {
        var items = EnumSet.noneOf(ItemField.class);
        var content = new TreeSet<String>();
        for (var name : list.split(",", -1)) {
            var known = require(kind, name);
            if (known.startsWith(INSIDE)) {
                content.add(known.substring(INSIDE.length()));
            } else {
                items.add(field(known));
            }
        }
        if (items.contains(ItemField.CONTENT)) {
            content.clear();
        } else if (!content.isEmpty()) {
            items.add(ItemField.CONTENT);
        }
        return new Fields(items, content);
    }

    /** Our own spelling of what a client named, so that no text of a client reaches a query. */
    private static String require(Kind kind, String name) {
        var known = of(kind);
        var at = known.indexOf(name);
        if (at < 0) {
            var shown = Characters.beginning(name, 60);
            throw new Refused(
                    new Refusal.InvalidInput(
                            "fields",
                            new Bilingual(
                                            "没有「%s」这个字段。可用的字段：%s。",
                                            "There is no field “%s”. The fields are: %s.")
                                    .with(shown, Bilingual.list(known))));
        }
        return known.get(at);
    }

    private static ItemField field(String code) {
        return Arrays.stream(ItemField.values())
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The same for every spelling of the same choice. */
    String canonical() {
        return items.stream().map(ItemField::code).collect(Collectors.joining(","))
                + (content.isEmpty() ? "" : "(" + String.join(",", content) + ")");
    }
}
