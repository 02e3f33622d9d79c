package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.List;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What the spokesperson tells the press and the public (PR-01).
 *
 * @param number its number in the series of the event, 1 or more (PR-04)
 * @param event what it is about; releases of one event form a series
 * @param asOf the hour that its figures are true for, Asia/Shanghai (PR-04)
 * @param nextUpdateAt when the next release is promised, Asia/Shanghai (PR-03)
 * @param situation what is known and what is done; null when the type needs none
 */
public record PressRelease(
        String title,
        String summary,
        @Nullable Image cover,
        List<Slug> topics,
        @Nullable Source source,
        List<Block> body,
        @Nullable Type releaseType,
        @Nullable Integer number,
        @Nullable Event event,
        String spokesperson,
        @Nullable Contact mediaContact,
        @Nullable LocalDateTime asOf,
        @Nullable LocalDateTime nextUpdateAt,
        @Nullable Situation situation)
        implements Content {
    public PressRelease {
        title = Missing.text(title);
        summary = Missing.text(summary);
        topics = Missing.list(topics);
        body = Missing.list(body);
        spokesperson = Missing.text(spokesperson);
    }

    /** The types of PR-01. */
    public enum Type {
        @JsonProperty("statement")
        STATEMENT,
        @JsonProperty("situation-report")
        SITUATION_REPORT,
        @JsonProperty("questions-and-answers")
        QUESTIONS_AND_ANSWERS,
        @JsonProperty("conference-notice")
        CONFERENCE_NOTICE,
        @JsonProperty("conference-transcript")
        CONFERENCE_TRANSCRIPT,
        @JsonProperty("rumour-reply")
        RUMOUR_REPLY,
        @JsonProperty("correction")
        CORRECTION
    }

    /**
     * @param id shared by all releases about the same event
     */
    public record Event(@JsonProperty(required = true) Slug id, String name) {
        public Event {
            Missing.refused(id, "id");
            name = Missing.text(name);
        }
    }

    /** The four parts of a first release (PR-03). */
    public record Situation(String confirmed, String unknown, String doing, String advice) {
        public Situation {
            confirmed = Missing.text(confirmed);
            unknown = Missing.text(unknown);
            doing = Missing.text(doing);
            advice = Missing.text(advice);
        }
    }
}
