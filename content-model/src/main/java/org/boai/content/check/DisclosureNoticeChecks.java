package org.boai.content.check;

import org.boai.content.DisclosureNotice;
import org.boai.rule.Rule;
import org.boai.rule.Rules;

/** The fields that a disclosure notice cannot go without (DIS-02). */
final class DisclosureNoticeChecks {
    private static final int MAX_LINE = 300;

    private DisclosureNoticeChecks() {}

    static void check(DisclosureNotice notice, Findings findings) {
        findings.require("DIS-02", "/subtype", "公示类型", notice.subtype());
        duties(notice, findings);
        if (notice.period() == null) {
            findings.require("DIS-02", "/period", "所属期间", null);
        } else {
            period("/period", notice.period(), findings);
        }
        figures(notice, findings);
        if (notice.platform() != null) {
            findings.webAddress("/platform/url", notice.platform().url());
        }
        if (notice.audit() != null && notice.audit().scope() != null) {
            period("/audit/scope", notice.audit().scope(), findings);
        }
        attachments(notice, findings);
    }

    private static void duties(DisclosureNotice notice, Findings findings) {
        for (int at = 0; at < notice.dutyIds().size(); at++) {
            if (!isDuty(notice.dutyIds().get(at))) {
                findings.block(
                        "DIS-02",
                        "/dutyIds/" + at,
                        "没有这项公开义务。请从列表中选。",
                        "There is no such duty to disclose.");
            }
        }
    }

    private static boolean isDuty(String id) {
        return Rules.find(id).filter(rule -> rule.severity() == Rule.Severity.DUTY).isPresent();
    }

    private static void period(String where, DisclosureNotice.Period period, Findings findings) {
        findings.require("DIS-02", where + "/from", "首日", period.from());
        findings.require("DIS-02", where + "/to", "末日", period.to());
        if (period.from() != null && period.to() != null && period.to().isBefore(period.from())) {
            findings.block(
                    "DIS-02", where + "/to", "期间的末日早于首日。请改正。", "The period ends before it starts.");
        }
    }

    private static void figures(DisclosureNotice notice, Findings findings) {
        if (notice.figures().isEmpty() && notice.audit() == null && notice.correction() == null) {
            findings.block(
                    "DIS-02",
                    "/figures",
                    "没有数字，也没有审计结论或更正说明。请至少补一项。",
                    "Give figures, an audit statement or a correction.");
        }
        for (int at = 0; at < notice.figures().size(); at++) {
            figure("/figures/" + at, notice.figures().get(at), findings);
        }
    }

    private static void figure(String where, DisclosureNotice.Figure figure, Findings findings) {
        findings.requireLine("DIS-02", where + "/label", "项目", figure.label(), MAX_LINE);
        var quantity = figure.quantity();
        if (figure.money() == null && quantity == null) {
            findings.block(
                    "DIS-02",
                    where,
                    "这一行既没有金额也没有数量。请补一项。",
                    "This line has neither money nor a quantity.");
        }
        if (quantity != null) {
            findings.requireLine("DIS-02", where + "/quantity/unit", "单位", quantity.unit(), 20);
        }
    }

    private static void attachments(DisclosureNotice notice, Findings findings) {
        for (int at = 0; at < notice.attachments().size(); at++) {
            var attachment = notice.attachments().get(at);
            var where = "/attachments/" + at;
            findings.requireLine("DIS-02", where + "/title", "附件名称", attachment.title(), MAX_LINE);
            findings.require("DIS-02", where + "/asset", "附件", attachment.asset());
        }
    }
}
