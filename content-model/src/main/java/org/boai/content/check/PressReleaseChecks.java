package org.boai.content.check;

import org.boai.content.Contact;
import org.boai.content.PressRelease;
import org.jspecify.annotations.Nullable;

/** The fields that a press release cannot go without (PR-01). */
final class PressReleaseChecks {
    private static final int MAX_NAME = 60;
    private static final int MAX_LINE = 300;
    private static final int MAX_NUMBER = 10_000;

    private PressReleaseChecks() {}

    static void check(PressRelease release, Findings findings) {
        findings.require("PR-01", "/releaseType", "发布类型", release.releaseType());
        number(release.number(), findings);
        event(release.event(), findings);
        findings.requireLine("PR-01", "/spokesperson", "新闻发言人", release.spokesperson(), MAX_NAME);
        mediaContact(release.mediaContact(), findings);
    }

    private static void number(@Nullable Integer number, Findings findings) {
        if (number == null || number < 1 || number > MAX_NUMBER) {
            findings.block(
                    "PR-01",
                    "/number",
                    "没有编号。请填 1 至 10000 的整数。",
                    "The number is missing: 1 to 10000.");
        }
    }

    private static void event(PressRelease.@Nullable Event event, Findings findings) {
        if (event == null) {
            findings.require("PR-01", "/event", "相关事件", null);
        } else {
            findings.requireLine("PR-01", "/event/name", "相关事件", event.name(), MAX_LINE);
        }
    }

    private static void mediaContact(@Nullable Contact contact, Findings findings) {
        if (contact == null) {
            findings.block(
                    "PR-01",
                    "/mediaContact",
                    "没有媒体联系人。请填写姓名、值班电话和邮箱。",
                    "The media contact is missing: name, duty phone, e-mail.");
            return;
        }
        findings.requireLine("PR-01", "/mediaContact/name", "媒体联系人", contact.name(), MAX_NAME);
        findings.requireLine("PR-01", "/mediaContact/phone", "值班电话", contact.phone(), MAX_NAME);
        findings.requireLine("PR-01", "/mediaContact/email", "邮箱", contact.email(), MAX_LINE);
        findings.mailbox("/mediaContact/email", contact.email());
    }
}
