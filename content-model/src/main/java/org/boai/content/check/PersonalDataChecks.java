package org.boai.content.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.boai.content.AssetRef;
import org.boai.content.Assets;
import org.boai.content.Content;
import org.boai.content.check.Finding.Severity;
import org.boai.document.Kind;
import org.boai.language.Bilingual;

/**
 * Searches every text, file name and attachment for what tells of persons (PRV-06). A disclosure
 * may not go public with any of it, news not with what harms a person wherever it stands;
 * elsewhere, and where an office gives its own number, people are asked to look.
 */
final class PersonalDataChecks {
    private static final String RULE = "PRV-06";

    private static final Bilingual OF_AN_OFFICE =
            new Bilingual("请确认是单位对外公布的。", "Make sure that it is the office's own.");

    private static final Bilingual REMOVE = new Bilingual("请删去或隐去。", "Remove or mask it.");

    private static final Bilingual REMOVE_OR_SAY =
            new Bilingual(
                    "请删去或隐去；可以公开的，送审时说明理由。",
                    "Remove or mask it, or say when you submit why it may be public.");
    private static final int MOST = 200;

    private final Kind kind;
    private final List<Finding> findings = new ArrayList<>();

    private PersonalDataChecks(Kind kind) {
        this.kind = kind;
    }

    static void check(Content content, JsonNode stored, Background background, Findings findings) {
        var checks = new PersonalDataChecks(content.kind());
        Texts.of(stored, checks::text);
        checks.files(content, background);
        findings.addSome(checks.findings, MOST);
    }

    private void text(String where, String text) {
        if (isContact(where)) {
            return;
        }
        for (var trace : PersonalData.in(text)) {
            tell(
                    severity(trace.kind(), trace.ofAnOffice()),
                    where,
                    "这里有%s（%s）。".formatted(trace.kind().zh(), trace.masked()),
                    "This text has %s (%s).".formatted(trace.kind().en(), trace.masked()),
                    trace.ofAnOffice());
        }
    }

    /** Fields in which an office says how to reach it. */
    private static boolean isContact(String where) {
        return where.startsWith("/contacts/")
                || where.startsWith("/mediaContact/")
                || where.startsWith("/rights/contact/");
    }

    private void files(Content content, Background background) {
        var places = new LinkedHashMap<AssetRef, String>();
        Assets.map(
                content,
                (place, asset) -> {
                    places.putIfAbsent(asset, place.where());
                    return asset;
                });
        places.forEach(
                (asset, where) -> {
                    var scan = background.files().get(asset.sha256());
                    if (scan != null) {
                        file(where, asset.fileName(), scan);
                    }
                });
    }

    private void file(String where, String name, FileScan scan) {
        for (var one : scan.traces()) {
            tell(
                    severity(one.kind(), one.ofAnOffice()),
                    where,
                    "附件“%s”%s有%s（%s）。".formatted(name, one.where(), one.kind().zh(), one.masked()),
                    "The file %s has %s (%s).".formatted(name, one.kind().en(), one.masked()),
                    one.ofAnOffice());
        }
        if (scan.more()) {
            warn(where, "附件“%s”里还有更多。请逐处查看。".formatted(name), "The file has more of it.");
        }
        switch (scan.outcome()) {
            case READ -> {}
            case NO_TEXT ->
                    unread(
                            where,
                            "附件“%s”里没有可以检查的文字，可能是扫描件。请人工核对个人信息。".formatted(name),
                            "The file has no text that could be checked. Look for personal data yourself.");
            case NOT_READ ->
                    unread(
                            where,
                            "附件“%s”没能全部检查，可能加了密或过于复杂。请人工核对个人信息。".formatted(name),
                            "Not all of the file could be checked. Look for personal data yourself.");
        }
    }

    private Severity severity(PersonalData.Kind found, boolean ofAnOffice) {
        var stops =
                switch (kind) {
                    case DISCLOSURE_NOTICE -> true;
                    case ARTICLE, PRESS_RELEASE -> found.isNeverPublic();
                    case CAMPAIGN, EDUCATION_KIT, PAGE -> false;
                };
        return stops && !ofAnOffice ? Severity.BLOCK : Severity.WARN;
    }

    private void tell(Severity severity, String where, String zh, String en, boolean ofAnOffice) {
        var advice =
                ofAnOffice ? OF_AN_OFFICE : severity == Severity.BLOCK ? REMOVE : REMOVE_OR_SAY;
        findings.add(new Finding(RULE, severity, where, zh + advice.zh(), en + " " + advice.en()));
    }

    private void unread(String where, String zh, String en) {
        findings.add(Finding.ofUnread(RULE, where, zh, en));
    }

    private void warn(String where, String zh, String en) {
        findings.add(new Finding(RULE, Severity.WARN, where, zh, en));
    }
}
