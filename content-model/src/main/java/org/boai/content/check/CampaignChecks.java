package org.boai.content.check;

import org.boai.calendar.Days;
import org.boai.content.Campaign;
import org.jspecify.annotations.Nullable;

/** The fields that a campaign cannot go without (CAL-03). */
final class CampaignChecks {
    private static final int MAX_LINE = 300;
    private static final int MAX_NAME = 60;

    private CampaignChecks() {}

    static void check(Campaign campaign, Findings findings) {
        day(campaign.day(), findings);
        dates(campaign, findings);
        for (int at = 0; at < campaign.events().size(); at++) {
            event("/events/" + at, campaign.events().get(at), findings);
        }
        for (int at = 0; at < campaign.contacts().size(); at++) {
            var contact = campaign.contacts().get(at);
            var where = "/contacts/" + at;
            findings.requireLine("CAL-03", where + "/name", "联系人", contact.name(), MAX_NAME);
            findings.line(where + "/phone", "电话", contact.phone(), MAX_NAME);
            findings.mailbox(where + "/email", contact.email());
        }
        if (campaign.theme() != null) {
            findings.webAddress("/theme/sourceUrl", campaign.theme().sourceUrl());
        }
        if (campaign.fundraising() != null) {
            findings.webAddress("/fundraising/url", campaign.fundraising().url());
        }
    }

    private static void day(Campaign.@Nullable CampaignDay day, Findings findings) {
        if (day == null) {
            return;
        }
        var known = Days.find(day.id());
        if (known.isEmpty()) {
            findings.block(
                    "CAL-01", "/day/id", "日历中没有这个纪念日。请从列表中选。", "The calendar has no such day.");
        } else if (!known.get().isKeptIn(day.year())) {
            findings.block(
                    "CAL-01",
                    "/day/year",
                    "这一年还没有这个纪念日。请改正年份。",
                    "The day was not kept in that year yet. Correct the year.");
        }
    }

    private static void dates(Campaign campaign, Findings findings) {
        var from = campaign.startsOn();
        var to = campaign.endsOn();
        findings.require("CAL-03", "/startsOn", "开始日期", from);
        findings.require("CAL-03", "/endsOn", "结束日期", to);
        if (from != null && to != null && to.isBefore(from)) {
            findings.block("CAL-03", "/endsOn", "结束日期早于开始日期。请改正。", "It ends before it starts.");
        }
    }

    private static void event(String where, Campaign.Event event, Findings findings) {
        findings.requireLine("CAL-03", where + "/title", "活动名称", event.title(), MAX_LINE);
        findings.requireLine("CAL-03", where + "/place", "活动地点", event.place(), MAX_LINE);
        findings.require("CAL-03", where + "/startsAt", "开始时间", event.startsAt());
        var ends = event.endsAt();
        if (event.startsAt() != null && ends != null && ends.isBefore(event.startsAt())) {
            findings.block(
                    "CAL-03",
                    where + "/endsAt",
                    "结束时间早于开始时间。请改正。",
                    "The event ends before it starts.");
        }
    }
}
