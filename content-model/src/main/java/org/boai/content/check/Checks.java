package org.boai.content.check;

import java.util.List;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;

/** All checks of a content, in the order in which a reader meets what they speak of. */
public final class Checks {
    private static final int MAX_NAME = 100;

    private Checks() {}

    /** What is wrong with a content by itself; empty when nothing is. */
    public static List<Finding> of(Content content) {
        return of(content, Background.NONE);
    }

    /** What is wrong with it, also by what is known besides. */
    public static List<Finding> of(Content content, Background background) {
        var findings = new Findings();
        CommonChecks.check(content, findings);
        BodyChecks.check(content.body(), findings);
        ofKind(content, findings);
        var stored = ContentJson.tree(content);
        StoredFormChecks.check(stored, findings);
        DictionaryChecks.check(stored, background, findings);
        PersonalDataChecks.check(content, stored, background, findings);
        return findings.toList();
    }

    /** Only what refuses submission and publication of a content by itself. */
    public static List<Finding> blocking(Content content) {
        return blocking(content, Background.NONE);
    }

    /** Only what refuses submission and publication, also by what is known besides. */
    public static List<Finding> blocking(Content content, Background background) {
        return of(content, background).stream().filter(Finding::blocks).toList();
    }

    private static void ofKind(Content content, Findings findings) {
        switch (content) {
            case Article article ->
                    findings.requireLine("PUB-08", "/byline", "作者", article.byline(), MAX_NAME);
            case Campaign campaign -> CampaignChecks.check(campaign, findings);
            case PressRelease release -> PressReleaseChecks.check(release, findings);
            case EducationKit kit -> EducationKitChecks.check(kit, findings);
            case DisclosureNotice notice -> DisclosureNoticeChecks.check(notice, findings);
            case Page _ -> {}
        }
    }
}
