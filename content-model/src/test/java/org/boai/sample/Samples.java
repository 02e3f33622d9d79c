package org.boai.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.boai.content.Article;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Campaign;
import org.boai.content.Contact;
import org.boai.content.Content;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Image;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.content.Source;
import org.boai.document.ContentId;
import org.boai.document.Kind;
import org.boai.document.Sha256;
import org.boai.document.Slug;

/** The sample world: one complete content of each kind in a fictional county, always the same. */
public final class Samples {
    public static final String SOCIETY = "青禾县红十字会";

    private static final List<Slug> TOPICS = List.of(new Slug("first-aid"), new Slug("youth"));

    private Samples() {}

    /** One content of every kind, each with every field set and free of findings. */
    public static List<Content> contents() {
        return Arrays.stream(Kind.values()).map(Samples::content).toList();
    }

    /** The content of this kind. */
    public static Content content(Kind kind) {
        return switch (kind) {
            case ARTICLE -> article();
            case CAMPAIGN -> SampleCampaign.complete();
            case PRESS_RELEASE -> SamplePressRelease.complete();
            case EDUCATION_KIT -> SampleKit.complete();
            case DISCLOSURE_NOTICE -> SampleNotice.complete();
            case PAGE -> page();
        };
    }

    /** An article with a block of every type. */
    public static Article article() {
        return article("四分钟有多长", SampleBodies.everyBlock());
    }

    /** An article of your own title and body, otherwise complete. */
    public static Article article(String title, List<Block> body) {
        return new Article(title, summary(), cover(), topics(), source(), body, "周晓禾");
    }

    /** The smallest article that may be published. */
    public static Article shortArticle(String title) {
        return new Article(title, summary(), null, List.of(), source(), paragraphs("正文。"), "周晓禾");
    }

    public static Campaign campaign() {
        return SampleCampaign.complete();
    }

    public static PressRelease pressRelease() {
        return SamplePressRelease.complete();
    }

    public static EducationKit educationKit() {
        return SampleKit.complete();
    }

    public static DisclosureNotice disclosureNotice() {
        return SampleNotice.complete();
    }

    public static Page page() {
        return new Page(
                "关于我们",
                summary(),
                cover(),
                topics(),
                source(),
                paragraphs("本会成立于 1986 年。"),
                Page.Role.ABOUT);
    }

    /** A body of plain paragraphs. */
    public static List<Block> paragraphs(String... texts) {
        return Arrays.stream(texts).<Block>map(Block.Paragraph::of).toList();
    }

    public static Image image(String fileName, String alt) {
        return new Image(
                new AssetRef(sha256(fileName), fileName, "image/webp", 64_000, 1280, 720),
                alt,
                false);
    }

    public static AssetRef asset(String fileName, String mediaType, long bytes) {
        return SampleBodies.asset(fileName, mediaType, bytes);
    }

    /** A digest that stands for the bytes of a named file. */
    public static Sha256 sha256(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }

    public static ContentId contentId(long number) {
        return new ContentId(new UUID(0, number));
    }

    static String summary() {
        return "心脏停跳后的四分钟里,身边的人能做什么。";
    }

    static Image cover() {
        return image("cover.webp", "志愿者在车站演示按压");
    }

    static List<Slug> topics() {
        return TOPICS;
    }

    static Source source() {
        return new Source(SOCIETY, "https://example.org/news/4", "四分钟", LocalDate.of(2026, 9, 1));
    }

    static Contact contact() {
        return new Contact("林值班", "0990-1234567", "press@example.org");
    }

    static LocalDateTime hour(int month, int day, int hour) {
        return LocalDateTime.of(2027, month, day, hour, 0);
    }
}
