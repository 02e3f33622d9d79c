package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.boai.document.ContentId;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What the society does around a day, with its programme and its results (domain rules CAL-01 to
 * CAL-05).
 *
 * @param day the day and year it is for; null in a draft, or when it belongs to no day
 * @param related content ids of what belongs to it, kits first
 * @param riskApprovalNo number of the approved risk assessment of an event with crowds or minors
 *     (CAL-04)
 * @param fundraising set only when the campaign raises funds (DIS-06 to DIS-08)
 */
public record Campaign(
        String title,
        String summary,
        @Nullable Image cover,
        List<Slug> topics,
        @Nullable Source source,
        List<Block> body,
        @Nullable CampaignDay day,
        @Nullable Theme theme,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Event> events,
        String howToHelp,
        String safetyNotes,
        List<Contact> contacts,
        List<Result> results,
        List<ContentId> related,
        String riskApprovalNo,
        @Nullable Fundraising fundraising)
        implements Content {
    public Campaign {
        title = Missing.text(title);
        summary = Missing.text(summary);
        topics = Missing.list(topics);
        body = Missing.list(body);
        events = Missing.list(events);
        howToHelp = Missing.text(howToHelp);
        safetyNotes = Missing.text(safetyNotes);
        contacts = Missing.list(contacts);
        results = Missing.list(results);
        related = Missing.list(related);
        riskApprovalNo = Missing.text(riskApprovalNo);
    }

    /**
     * @param id id of a day of the calendar, for example {@code world-first-aid-day}
     * @param year 1900 to 2200
     */
    public record CampaignDay(
            @JsonProperty(required = true) Slug id, @JsonProperty(required = true) int year) {
        public CampaignDay {
            Missing.refused(id, "id");
            if (year < 1900 || year > 2200) {
                throw new InvalidValue(
                        new Bilingual("年份须在 1900 至 2200 之间", "the year must be from 1900 to 2200"));
            }
        }
    }

    /** The theme of the year with its official source and who verified it (CAL-01). */
    public record Theme(String text, String sourceUrl, String verifiedBy) {
        public Theme {
            text = Missing.text(text);
            sourceUrl = Missing.text(sourceUrl);
            verifiedBy = Missing.text(verifiedBy);
        }
    }

    /** One item of the programme; times are local to Asia/Shanghai. */
    public record Event(
            String title,
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            String place,
            String accessibility,
            String signUp) {
        public Event {
            title = Missing.text(title);
            place = Missing.text(place);
            accessibility = Missing.text(accessibility);
            signUp = Missing.text(signUp);
        }
    }

    /** A result number with the day it was counted on (CAL-03). */
    public record Result(String label, String value, String unit, @Nullable LocalDate asOf) {
        public Result {
            label = Missing.text(label);
            value = Missing.text(value);
            unit = Missing.text(unit);
        }
    }

    /** Filing number of the plan and the designated platform that takes the gifts (DIS-08). */
    public record Fundraising(String filingNo, String platform, String url) {
        public Fundraising {
            filingNo = Missing.text(filingNo);
            platform = Missing.text(platform);
            url = Missing.text(url);
        }
    }
}
