package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Stream;
import org.boai.calendar.Day;
import org.boai.calendar.Days;
import org.boai.content.Campaign;
import org.boai.content.Contact;
import org.boai.content.check.Links;
import org.boai.document.ContentLocale;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/**
 * The page of a campaign (CAL-03).
 *
 * @param phase whether it is coming, on or over, in words; empty when it has no dates
 * @param giving how to give, when the campaign raises funds (DIS-06 to DIS-08)
 */
record CampaignPage(
        ItemParts item,
        String phase,
        @Nullable RawString facts,
        List<Event> programme,
        List<Result> results,
        List<String> howToHelp,
        List<String> safety,
        List<Contact> contacts,
        @Nullable RawString belongs,
        @Nullable RawString giving) {

    record Event(
            String title,
            @Nullable When from,
            @Nullable When to,
            String place,
            String accessibility,
            String signUp) {}

    record Result(String label, String value, String unit, @Nullable When asOf) {}

    static CampaignPage of(Campaign campaign, ItemParts item, PagePlan.Item plan, CardsHtml cards) {
        var locale = plan.card().address().locale();
        var words = Words.in(locale);
        return new CampaignPage(
                item,
                words.of("phase", plan.phase()),
                facts(campaign, words, locale),
                campaign.events().stream().map(event -> event(event, locale)).toList(),
                campaign.results().stream().map(result -> result(result, locale)).toList(),
                campaign.howToHelp().lines().filter(line -> !line.isBlank()).toList(),
                campaign.safetyNotes().lines().filter(line -> !line.isBlank()).toList(),
                campaign.contacts(),
                cards.of(
                        campaign.related().stream()
                                .flatMap(content -> Stream.ofNullable(plan.referred().get(content)))
                                .toList()),
                giving(campaign.fundraising(), words));
    }

    private static @Nullable RawString facts(Campaign campaign, Words words, ContentLocale locale) {
        var theme = campaign.theme();
        return RowsHtml.of(
                day(campaign.day(), words, locale),
                Row.when(words.get("startsOn"), When.day(campaign.startsOn(), locale)),
                Row.when(words.get("endsOn"), When.day(campaign.endsOn(), locale)),
                theme == null ? Stream.<Row>empty() : Row.text(words.get("theme"), theme.text()),
                theme == null ? Stream.<Row>empty() : themeSource(theme, words),
                theme == null
                        ? Stream.<Row>empty()
                        : Row.text(words.get("verifiedBy"), theme.verifiedBy()),
                Row.text(words.get("riskApprovalNo"), campaign.riskApprovalNo()));
    }

    private static Stream<Row> themeSource(Campaign.Theme theme, Words words) {
        return Links.isAllowed(theme.sourceUrl())
                ? Row.link(words.get("themeSource"), theme.sourceUrl(), theme.sourceUrl())
                : Stream.empty();
    }

    private static Stream<Row> day(
            Campaign.@Nullable CampaignDay chosen, Words words, ContentLocale locale) {
        if (chosen == null) {
            return Stream.empty();
        }
        return Days.find(chosen.id()).filter(day -> day.isKeptIn(chosen.year())).stream()
                .flatMap(
                        day ->
                                Stream.concat(
                                        Row.text(
                                                words.get("day"), name(day, chosen.year(), locale)),
                                        Row.when(
                                                words.get("dayDate"),
                                                When.day(day.in(chosen.year()), locale))));
    }

    /** The name of a day with its ordinal, for example 第80个世界红十字日. */
    private static String name(Day day, int year, ContentLocale locale) {
        var name = dayName(day, locale);
        var ordinal = day.ordinal(year);
        return ordinal.isEmpty()
                ? name
                : Words.in(locale).get("ordinalDay").formatted(ordinal.getAsInt(), name);
    }

    static String dayName(Day day, ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> day.zh();
            case EN -> day.en();
        };
    }

    private static Event event(Campaign.Event event, ContentLocale locale) {
        return new Event(
                event.title(),
                When.time(event.startsAt(), locale),
                When.until(event.startsAt(), event.endsAt(), locale),
                event.place(),
                event.accessibility(),
                event.signUp());
    }

    private static Result result(Campaign.Result result, ContentLocale locale) {
        return new Result(
                result.label(), result.value(), result.unit(), When.day(result.asOf(), locale));
    }

    private static @Nullable RawString giving(
            Campaign.@Nullable Fundraising fundraising, Words words) {
        return fundraising == null
                ? null
                : RowsHtml.of(
                        Row.text(words.get("filingNo"), fundraising.filingNo()),
                        Row.link(words.get("platform"), fundraising.platform(), fundraising.url()));
    }
}
