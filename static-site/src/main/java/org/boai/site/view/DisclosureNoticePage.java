package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Stream;
import org.boai.content.DisclosureNotice;
import org.boai.document.ContentLocale;
import org.boai.site.index.Card;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/**
 * The page of a disclosure notice (DIS-02, DIS-04, DIS-05, DIS-14).
 *
 * @param csv the figures as a file, or empty when there are none
 */
record DisclosureNoticePage(
        ItemParts item,
        @Nullable RawString facts,
        FigureTable figures,
        String csv,
        @Nullable RawString platform,
        @Nullable RawString audit,
        @Nullable RawString correction,
        @Nullable Link corrects,
        List<FileView> attachments) {

    static DisclosureNoticePage of(DisclosureNotice notice, ItemParts item, PagePlan.Item plan) {
        var address = plan.card().address();
        var locale = address.locale();
        var words = Words.in(locale);
        return new DisclosureNoticePage(
                item,
                facts(notice, words, locale),
                FigureTable.of(notice.figures(), words),
                notice.figures().isEmpty() ? "" : address.path() + "figures.csv",
                platform(notice.platform(), words),
                audit(notice.audit(), words, locale),
                correction(notice.correction(), words),
                corrects(notice.correction(), plan),
                notice.attachments().stream()
                        .flatMap(one -> FileView.of(one.asset(), one.title(), ""))
                        .toList());
    }

    private static @Nullable RawString facts(
            DisclosureNotice notice, Words words, ContentLocale locale) {
        return RowsHtml.of(
                notice.subtype() == null
                        ? Stream.<Row>empty()
                        : Row.text(words.get("subtype"), words.of("subtype", notice.subtype())),
                Row.text(words.get("period"), period(notice.period(), locale)),
                Row.text(words.get("fund"), notice.fund()),
                Row.when(words.get("eventDate"), When.day(notice.eventDate(), locale)),
                Row.texts(words.get("duties"), notice.dutyIds(), words.get("comma")));
    }

    private static String period(DisclosureNotice.@Nullable Period period, ContentLocale locale) {
        return period == null
                ? ""
                : When.day(period.from(), locale).text()
                        + " – "
                        + When.day(period.to(), locale).text();
    }

    private static @Nullable RawString platform(
            DisclosureNotice.@Nullable PlatformRecord platform, Words words) {
        return platform == null
                ? null
                : RowsHtml.of(
                        Row.link(words.get("platform"), platform.platform(), platform.url()),
                        Row.text(words.get("recordId"), platform.recordId()));
    }

    private static @Nullable RawString audit(
            DisclosureNotice.@Nullable AuditStatement audit, Words words, ContentLocale locale) {
        return audit == null
                ? null
                : RowsHtml.of(
                        Row.text(words.get("auditFirm"), audit.firm()),
                        Row.text(words.get("auditLicence"), audit.licenceNo()),
                        Row.text(words.get("auditReport"), audit.reportNo()),
                        Row.text(words.get("auditScope"), period(audit.scope(), locale)),
                        Row.text(words.get("auditOpinion"), audit.opinion()));
    }

    private static @Nullable RawString correction(
            DisclosureNotice.@Nullable Correction correction, Words words) {
        return correction == null
                ? null
                : RowsHtml.of(
                        Row.text(words.get("correctionWhat"), correction.what()),
                        Row.text(words.get("correctionBefore"), correction.before()),
                        Row.text(words.get("correctionAfter"), correction.after()),
                        Row.text(words.get("correctionReason"), correction.reason()),
                        Row.text(words.get("correctionBy"), correction.approvedBy()));
    }

    private static @Nullable Link corrects(
            DisclosureNotice.@Nullable Correction correction, PagePlan.Item plan) {
        if (correction == null || correction.corrects() == null) {
            return null;
        }
        Card card = plan.referred().get(correction.corrects());
        return card == null ? null : Link.to(card.title(), card.address().path().value());
    }
}
