package org.boai.search;

import static org.boai.search.CommonText.contact;
import static org.boai.search.CommonText.money;
import static org.boai.search.CommonText.quantity;

import java.util.stream.Stream;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;

/** The text of the fields that only one kind has. */
final class KindText {
    private KindText() {}

    static Stream<String> of(Content content) {
        return switch (content) {
            case Article article -> Stream.of(article.byline());
            case Campaign campaign -> campaign(campaign);
            case PressRelease release -> release(release);
            case EducationKit kit -> KitText.of(kit);
            case DisclosureNotice notice -> notice(notice);
            case Page _ -> Stream.empty();
        };
    }

    private static Stream<String> campaign(Campaign campaign) {
        var theme = campaign.theme();
        var funds = campaign.fundraising();
        return Stream.of(
                        theme == null ? Stream.<String>empty() : Stream.of(theme.text()),
                        campaign.events().stream()
                                .flatMap(
                                        event ->
                                                Stream.of(
                                                        event.title(),
                                                        event.place(),
                                                        event.accessibility(),
                                                        event.signUp())),
                        Stream.of(campaign.howToHelp(), campaign.safetyNotes()),
                        campaign.contacts().stream().flatMap(CommonText::contact),
                        campaign.results().stream()
                                .map(
                                        result ->
                                                "%s %s%s"
                                                        .formatted(
                                                                result.label(),
                                                                result.value(),
                                                                result.unit())),
                        funds == null
                                ? Stream.<String>empty()
                                : Stream.of(funds.filingNo(), funds.platform()))
                .flatMap(pieces -> pieces);
    }

    private static Stream<String> release(PressRelease release) {
        var event = release.event();
        var situation = release.situation();
        return Stream.of(
                        event == null ? Stream.<String>empty() : Stream.of(event.name()),
                        Stream.of(release.spokesperson()),
                        contact(release.mediaContact()),
                        situation == null
                                ? Stream.<String>empty()
                                : Stream.of(
                                        situation.confirmed(),
                                        situation.unknown(),
                                        situation.doing(),
                                        situation.advice()))
                .flatMap(pieces -> pieces);
    }

    private static Stream<String> notice(DisclosureNotice notice) {
        var platform = notice.platform();
        var audit = notice.audit();
        var correction = notice.correction();
        return Stream.of(
                        Stream.of(notice.fund()),
                        notice.figures().stream().map(KindText::figure),
                        platform == null
                                ? Stream.<String>empty()
                                : Stream.of(platform.platform(), platform.recordId()),
                        audit == null
                                ? Stream.<String>empty()
                                : Stream.of(
                                        audit.firm(),
                                        audit.licenceNo(),
                                        audit.reportNo(),
                                        audit.opinion()),
                        correction == null
                                ? Stream.<String>empty()
                                : Stream.of(
                                        correction.what(),
                                        correction.before(),
                                        correction.after(),
                                        correction.reason()),
                        notice.attachments().stream().map(DisclosureNotice.Attachment::title))
                .flatMap(pieces -> pieces);
    }

    private static String figure(DisclosureNotice.Figure figure) {
        return SearchText.beside(
                Stream.of(
                        figure.label(),
                        money(figure.money()),
                        quantity(figure.quantity()),
                        figure.note()));
    }
}
