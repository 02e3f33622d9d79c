package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A lasting page about the society.
 *
 * @param role what the page is for, so that menus and footers find it
 */
public record Page(
        String title,
        String summary,
        @Nullable Image cover,
        List<Slug> topics,
        @Nullable Source source,
        List<Block> body,
        Role role)
        implements Content {
    public Page {
        title = Missing.text(title);
        summary = Missing.text(summary);
        topics = Missing.list(topics);
        body = Missing.list(body);
        role = role == null ? Role.OTHER : role;
    }

    public enum Role {
        @JsonProperty("about")
        ABOUT,
        @JsonProperty("governance")
        GOVERNANCE,
        @JsonProperty("privacy")
        PRIVACY,
        @JsonProperty("how-to-donate")
        HOW_TO_DONATE,
        @JsonProperty("three-donations")
        THREE_DONATIONS,
        @JsonProperty("first-aid-training")
        FIRST_AID_TRAINING,
        @JsonProperty("volunteering")
        VOLUNTEERING,
        @JsonProperty("other")
        OTHER
    }
}
