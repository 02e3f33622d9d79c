package org.boai.content;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/** The uploaded files that a content refers to. */
public final class Assets {
    private Assets() {}

    /** Every reference, in the order of the content. */
    public static Set<AssetRef> of(Content content) {
        return Stream.of(
                        image(content.cover()),
                        content.body().stream().flatMap(Assets::ofBlock),
                        ofKind(content))
                .flatMap(assets -> assets)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The hashes of the files it refers to. */
    public static Set<Sha256> hashesOf(Content content) {
        return of(content).stream()
                .map(AssetRef::sha256)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same content with each reference rewritten. */
    public static Content map(Content content, UnaryOperator<AssetRef> change) {
        return map(content, (_, asset) -> change.apply(asset));
    }

    /** The same content with each reference rewritten by the place where it stands. */
    public static Content map(
            Content content, BiFunction<AssetPlace, AssetRef, AssetRef> rewritten) {
        var change = new MapAssets(rewritten);
        return switch (content) {
            case Article article ->
                    new Article(
                            article.title(),
                            article.summary(),
                            change.cover(article.cover()),
                            article.topics(),
                            article.source(),
                            change.body(article.body()),
                            article.byline());
            case Campaign campaign ->
                    new Campaign(
                            campaign.title(),
                            campaign.summary(),
                            change.cover(campaign.cover()),
                            campaign.topics(),
                            campaign.source(),
                            change.body(campaign.body()),
                            campaign.day(),
                            campaign.theme(),
                            campaign.startsOn(),
                            campaign.endsOn(),
                            campaign.events(),
                            campaign.howToHelp(),
                            campaign.safetyNotes(),
                            campaign.contacts(),
                            campaign.results(),
                            campaign.related(),
                            campaign.riskApprovalNo(),
                            campaign.fundraising());
            case PressRelease release ->
                    new PressRelease(
                            release.title(),
                            release.summary(),
                            change.cover(release.cover()),
                            release.topics(),
                            release.source(),
                            change.body(release.body()),
                            release.releaseType(),
                            release.number(),
                            release.event(),
                            release.spokesperson(),
                            release.mediaContact(),
                            release.asOf(),
                            release.nextUpdateAt(),
                            release.situation());
            case EducationKit kit ->
                    new EducationKit(
                            kit.title(),
                            kit.summary(),
                            change.cover(kit.cover()),
                            kit.topics(),
                            kit.source(),
                            change.body(kit.body()),
                            kit.version(),
                            kit.changelog(),
                            kit.audience(),
                            kit.teaches(),
                            kit.alignments(),
                            kit.lesson(),
                            kit.safety(),
                            kit.accessibility(),
                            kit.rights(),
                            change.files(kit.files()));
            case DisclosureNotice notice ->
                    new DisclosureNotice(
                            notice.title(),
                            notice.summary(),
                            change.cover(notice.cover()),
                            notice.topics(),
                            notice.source(),
                            change.body(notice.body()),
                            notice.subtype(),
                            notice.dutyIds(),
                            notice.period(),
                            notice.fund(),
                            notice.eventDate(),
                            notice.figures(),
                            notice.platform(),
                            notice.audit(),
                            notice.correction(),
                            change.attachments(notice.attachments()));
            case Page page ->
                    new Page(
                            page.title(),
                            page.summary(),
                            change.cover(page.cover()),
                            page.topics(),
                            page.source(),
                            change.body(page.body()),
                            page.role());
        };
    }

    private static Stream<AssetRef> ofKind(Content content) {
        return switch (content) {
            case Article _, Campaign _, PressRelease _, Page _ -> Stream.empty();
            case EducationKit kit ->
                    kit.files().stream().map(EducationKit.KitFile::asset).filter(Objects::nonNull);
            case DisclosureNotice notice ->
                    notice.attachments().stream()
                            .map(DisclosureNotice.Attachment::asset)
                            .filter(Objects::nonNull);
        };
    }

    private static Stream<AssetRef> ofBlock(Block block) {
        return switch (block) {
            case Block.Figure figure -> image(figure.image());
            case Block.Video video ->
                    Stream.of(one(video.asset()), one(video.captions())).flatMap(s -> s);
            case Block.Download download -> one(download.asset());
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Items _,
                    Block.Quote _,
                    Block.Table _,
                    Block.Callout _,
                    Block.Embed _ ->
                    Stream.empty();
        };
    }

    private static Stream<AssetRef> image(@Nullable Image image) {
        return image == null ? Stream.empty() : one(image.asset());
    }

    private static Stream<AssetRef> one(@Nullable AssetRef asset) {
        return Stream.ofNullable(asset);
    }
}
