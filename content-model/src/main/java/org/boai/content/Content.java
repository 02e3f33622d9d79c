package org.boai.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes. Closed: a new kind must be checked, rendered, indexed and described to API
 * clients before it compiles. A record accepts an incomplete draft; the checks say what is missing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Article.class, name = "article"),
    @JsonSubTypes.Type(value = Campaign.class, name = "campaign"),
    @JsonSubTypes.Type(value = PressRelease.class, name = "press-release"),
    @JsonSubTypes.Type(value = EducationKit.class, name = "education-kit"),
    @JsonSubTypes.Type(value = DisclosureNotice.class, name = "disclosure-notice"),
    @JsonSubTypes.Type(value = Page.class, name = "page")
})
public sealed interface Content
        permits Article, Campaign, PressRelease, EducationKit, DisclosureNotice, Page {
    /** The longest title that may go public, in code points. */
    int MAX_TITLE = 120;

    /** One line, at most {@link #MAX_TITLE} characters. */
    String title();

    /** One or two sentences for lists and search results, at most 300 characters. */
    String summary();

    @Nullable Image cover();

    /** Slugs of the managed topics it is filed under. */
    List<Slug> topics();

    /** Where the text comes from; null in a draft that does not say yet (PUB-08). */
    @Nullable Source source();

    List<Block> body();

    /** The kind of this content. */
    default Kind kind() {
        return switch (this) {
            case Article _ -> Kind.ARTICLE;
            case Campaign _ -> Kind.CAMPAIGN;
            case PressRelease _ -> Kind.PRESS_RELEASE;
            case EducationKit _ -> Kind.EDUCATION_KIT;
            case DisclosureNotice _ -> Kind.DISCLOSURE_NOTICE;
            case Page _ -> Kind.PAGE;
        };
    }
}
