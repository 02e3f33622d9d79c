package org.boai.content.check;

import java.util.ArrayList;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.Contact;
import org.boai.content.Content;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.jspecify.annotations.Nullable;

/** The fields that each kind cannot go without. */
final class KindChecks {
    private static final int MAX_LINE = 300;

    private final List<Finding> findings = new ArrayList<>();

    private KindChecks() {}

    static List<Finding> of(Content content) {
        var checks = new KindChecks();
        switch (content) {
            case Article article -> checks.article(article);
            case Campaign campaign -> checks.campaign(campaign);
            case PressRelease release -> checks.release(release);
            case EducationKit kit -> checks.kit(kit);
            case DisclosureNotice notice -> checks.notice(notice);
            case Page _ -> {}
        }
        return checks.findings;
    }

    private void article(Article article) {
        TextChecks.required("PUB-08", "/byline", "作者", article.byline(), 100, findings);
    }

    private void campaign(Campaign campaign) {
        required("CAL-03", "/startsOn", "开始日期", campaign.startsOn());
        required("CAL-03", "/endsOn", "结束日期", campaign.endsOn());
        if (campaign.startsOn() != null
                && campaign.endsOn() != null
                && campaign.endsOn().isBefore(campaign.startsOn())) {
            add("CAL-03", "/endsOn", "结束日期早于开始日期。请改正。", "It ends before it starts.");
        }
        for (int at = 0; at < campaign.events().size(); at++) {
            var event = campaign.events().get(at);
            var where = "/events/" + at;
            TextChecks.required(
                    "CAL-03", where + "/title", "活动名称", event.title(), MAX_LINE, findings);
            TextChecks.required(
                    "CAL-03", where + "/place", "活动地点", event.place(), MAX_LINE, findings);
            required("CAL-03", where + "/startsAt", "开始时间", event.startsAt());
        }
    }

    private void release(PressRelease release) {
        required("PR-01", "/releaseType", "发布类型", release.releaseType());
        required("PR-01", "/event", "相关事件", release.event());
        TextChecks.required(
                "PR-01", "/spokesperson", "新闻发言人", release.spokesperson(), 60, findings);
        if (release.number() == null || release.number() < 1) {
            add("PR-01", "/number", "没有编号。请填 1 或更大的整数。", "The number is missing: 1 or more.");
        }
        mediaContact(release.mediaContact());
    }

    private void mediaContact(@Nullable Contact contact) {
        if (contact == null) {
            add(
                    "PR-01",
                    "/mediaContact",
                    "没有媒体联系人。请填写姓名、值班电话和邮箱。",
                    "The media contact is missing.");
            return;
        }
        TextChecks.required("PR-01", "/mediaContact/name", "媒体联系人", contact.name(), 60, findings);
        TextChecks.required("PR-01", "/mediaContact/phone", "值班电话", contact.phone(), 60, findings);
        TextChecks.required("PR-01", "/mediaContact/email", "邮箱", contact.email(), 120, findings);
    }

    private void kit(EducationKit kit) {
        TextChecks.required("KIT-01", "/version", "版本号", kit.version(), 20, findings);
        TextChecks.required(
                "KIT-04", "/rights/license", "使用许可", kit.rights().license(), MAX_LINE, findings);
        required("KIT-01", "/lesson/minutes", "课时(分钟)", kit.lesson().minutes());
        if (kit.audience().stages().isEmpty()) {
            add("KIT-01", "/audience/stages", "没有选学段。请至少选一个。", "Choose at least one stage.");
        }
        if (kit.teaches().isEmpty()) {
            add("KIT-01", "/teaches", "没有写教学目标。请至少写一条。", "State at least one outcome.");
        }
        if (kit.files().isEmpty()) {
            add("KIT-01", "/files", "没有文件。请至少上传一个。", "Add at least one file.");
        }
        for (int at = 0; at < kit.files().size(); at++) {
            var file = kit.files().get(at);
            TextChecks.required(
                    "KIT-01", "/files/" + at + "/title", "文件名称", file.title(), MAX_LINE, findings);
            required("KIT-01", "/files/" + at + "/asset", "文件", file.asset());
            required("KIT-01", "/files/" + at + "/role", "文件用途", file.role());
        }
    }

    private void notice(DisclosureNotice notice) {
        required("DIS-02", "/subtype", "公示类型", notice.subtype());
        required("DIS-02", "/period", "所属期间", notice.period());
        if (notice.period() != null && notice.period().to().isBefore(notice.period().from())) {
            add("DIS-02", "/period/to", "期间的末日早于首日。请改正。", "The period ends before it starts.");
        }
        if (notice.figures().isEmpty() && notice.audit() == null && notice.correction() == null) {
            add(
                    "DIS-02",
                    "/figures",
                    "没有数字,也没有审计结论或更正说明。请至少补一项。",
                    "Give figures, an audit statement or a correction.");
        }
        for (int at = 0; at < notice.figures().size(); at++) {
            var figure = notice.figures().get(at);
            TextChecks.required(
                    "DIS-02",
                    "/figures/" + at + "/label",
                    "项目",
                    figure.label(),
                    MAX_LINE,
                    findings);
            if (figure.money() == null && figure.quantity() == null) {
                add(
                        "DIS-02",
                        "/figures/" + at,
                        "这一行既没有金额也没有数量。请补一项。",
                        "This line has neither money nor a quantity.");
            }
        }
    }

    private void required(String rule, String where, String name, @Nullable Object value) {
        if (value == null) {
            add(rule, where, "没有填写%s。请补上。".formatted(name), "%s is missing.".formatted(where));
        }
    }

    private void add(String rule, String where, String zh, String en) {
        findings.add(Finding.block(rule, where, zh, en));
    }
}
