package org.boai.site.index;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.document.ContentId;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What decides where a document shows up and when its page changes by itself.
 *
 * @param refers contents that its page shows as cards, in the order of the content
 * @param event the event of a press release, which makes it part of a series
 * @param number of a press release in its series, else 0
 * @param startsOn first day of a campaign
 * @param endsOn last day of a campaign
 * @param reviewDue when the medical review of a kit runs out (KIT-02)
 * @param role what a page is for
 * @param figures the table of a disclosure notice
 */
public record Facts(
        List<ContentId> refers,
        @Nullable Slug event,
        int number,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate reviewDue,
        Page.@Nullable Role role,
        List<DisclosureNotice.Figure> figures) {

    /** Of what neither refers to others nor has a date of its own, which is most. */
    private static final Facts NONE =
            new Facts(List.of(), null, 0, null, null, null, null, List.of());

    static Facts of(Content content) {
        var embedded =
                content.body().stream()
                        .filter(Block.Embed.class::isInstance)
                        .map(block -> ((Block.Embed) block).document());
        return switch (content) {
            case Article _ -> referring(embedded);
            case Campaign campaign ->
                    new Facts(
                            distinct(Stream.concat(campaign.related().stream(), embedded)),
                            null,
                            0,
                            campaign.startsOn(),
                            campaign.endsOn(),
                            null,
                            null,
                            List.of());
            case PressRelease release ->
                    new Facts(
                            distinct(embedded),
                            release.event() == null ? null : release.event().id(),
                            release.number() == null ? 0 : release.number(),
                            null,
                            null,
                            null,
                            null,
                            List.of());
            case EducationKit kit ->
                    new Facts(distinct(embedded), null, 0, null, null, due(kit), null, List.of());
            case DisclosureNotice notice ->
                    new Facts(
                            distinct(Stream.concat(corrected(notice), embedded)),
                            null,
                            0,
                            null,
                            null,
                            null,
                            null,
                            notice.figures());
            case Page page ->
                    new Facts(
                            distinct(embedded), null, 0, null, null, null, page.role(), List.of());
        };
    }

    /** Whether a disclosure notice has a table of figures. */
    public boolean hasFigures() {
        return !figures.isEmpty();
    }

    /** Whether a disclosure notice says what was received in money. */
    public boolean showsIncome() {
        return figures.stream()
                .anyMatch(
                        figure ->
                                figure.money() != null
                                        && figure.role() == DisclosureNotice.FigureRole.RECEIVED);
    }

    /** Whether the date alone can change its page. */
    public boolean isTimed() {
        return startsOn != null || endsOn != null || reviewDue != null;
    }

    private static Facts referring(Stream<ContentId> contents) {
        var distinct = distinct(contents);
        return distinct.isEmpty()
                ? NONE
                : new Facts(distinct, null, 0, null, null, null, null, List.of());
    }

    private static List<ContentId> distinct(Stream<ContentId> contents) {
        return contents.filter(id -> id != null && id.value() != null).distinct().toList();
    }

    private static @Nullable LocalDate due(EducationKit kit) {
        var review = kit.safety().medicalReview();
        return review == null ? null : review.nextReviewDue();
    }

    private static Stream<ContentId> corrected(DisclosureNotice notice) {
        return notice.correction() == null
                ? Stream.empty()
                : Stream.ofNullable(notice.correction().corrects());
    }
}
