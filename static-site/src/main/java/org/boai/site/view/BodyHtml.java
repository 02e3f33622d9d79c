package org.boai.site.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.content.check.Links;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.site.index.Card;

/** Writes the blocks of a body as HTML. Plain Java, because it is most of the work of a build. */
final class BodyHtml {

    static final String WIDE = "(min-width: 48rem) 44rem, 100vw";

    private static final int TOP = 2;
    private static final int LAST = 4;
    private static final int MAX_DEPTH = 3;

    private final Html html;
    private final Words words;
    private final ContentLocale locale;
    private final Map<ContentId, Card> live;

    private BodyHtml(Html html, ContentLocale locale, Map<ContentId, Card> live) {
        this.html = html;
        this.words = Words.in(locale);
        this.locale = locale;
        this.live = live;
    }

    /**
     * Writes the body as safe HTML.
     *
     * @param live what embeds can show; an embed of anything else is left out
     */
    static void write(
            Html html, List<Block> body, ContentLocale locale, Map<ContentId, Card> live) {
        var writer = new BodyHtml(html, locale, live);
        body.forEach(writer::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> spans("<p>", paragraph.text(), "</p>\n");
            case Block.Heading heading -> heading(heading);
            case Block.Items list -> items(list.style(), list.items(), 1);
            case Block.Quote quote -> quote(quote);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.Video video -> video(video);
            case Block.Download download -> download(download);
            case Block.Callout callout -> callout(callout);
            case Block.Embed embed -> embed(embed);
        }
    }

    private void heading(Block.Heading heading) {
        int level = Math.clamp(heading.level(), TOP, LAST);
        html.raw("<h").raw(level).raw(">").text(heading.text()).raw("</h").raw(level).raw(">\n");
    }

    private void items(Block.ListStyle style, List<Block.Item> items, int depth) {
        if (items.isEmpty() || depth > MAX_DEPTH) {
            return;
        }
        var tag = style == Block.ListStyle.NUMBERED ? "ol>" : "ul>";
        html.raw("<").raw(tag).raw("\n");
        for (var item : items) {
            spans("<li>", item.text(), "");
            items(style, item.items(), depth + 1);
            html.raw("</li>\n");
        }
        html.raw("</").raw(tag).raw("\n");
    }

    private void quote(Block.Quote quote) {
        html.raw("<figure class=\"quote\">");
        spans("<blockquote><p>", quote.text(), "</p></blockquote>");
        if (!quote.attribution().isBlank()) {
            html.raw("<figcaption>").text(quote.attribution()).raw("</figcaption>");
        }
        html.raw("</figure>\n");
    }

    private void table(Block.Table table) {
        html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"")
                .attribute("aria-label", table.caption())
                .raw("><table><caption>")
                .text(table.caption())
                .raw("</caption>\n");
        for (int at = 0; at < table.rows().size(); at++) {
            html.raw("<tr>");
            for (var cell : table.rows().get(at).cells()) {
                cell(cell, at == 0 ? "col" : "row");
            }
            html.raw("</tr>\n");
        }
        html.raw("</table></div>\n");
    }

    private void cell(Block.Cell cell, String scope) {
        html.raw(cell.header() ? "<th scope=\"" + scope + "\">" : "<td>")
                .text(cell.text())
                .raw(cell.header() ? "</th>" : "</td>");
    }

    private void figure(Block.Figure figure) {
        if (!Picture.exists(figure.image())) {
            return;
        }
        html.raw("<figure>");
        Picture.lazy(html, figure.image(), WIDE);
        if (!figure.caption().isBlank() || !figure.credit().isBlank()) {
            html.raw("<figcaption>").text(figure.caption());
            if (!figure.credit().isBlank()) {
                html.raw(" <span class=\"credit\">").text(figure.credit()).raw("</span>");
            }
            html.raw("</figcaption>");
        }
        html.raw("</figure>\n");
    }

    private void video(Block.Video video) {
        if (video.asset() == null) {
            return;
        }
        html.raw("<figure class=\"video\"><video controls preload=\"none\"")
                .attribute("aria-label", video.title())
                .raw("><source")
                .attribute("src", MediaUrl.of(video.asset()))
                .attribute("type", video.asset().mediaType())
                .raw(">");
        if (video.captions() != null) {
            html.raw("<track kind=\"captions\" default")
                    .attribute("src", MediaUrl.of(video.captions()))
                    .attribute("srclang", locale.tag())
                    .attribute("label", words.get("captions"))
                    .raw(">");
        }
        html.raw("<a").attribute("href", MediaUrl.of(video.asset())).raw(">");
        html.text(video.title()).raw("</a></video><figcaption>").text(video.title());
        html.raw("</figcaption>");
        if (!video.transcript().isBlank()) {
            html.raw("<details><summary>").text(words.get("transcript")).raw("</summary>");
            lines(html, video.transcript());
            html.raw("</details>");
        }
        html.raw("</figure>\n");
    }

    private void download(Block.Download download) {
        if (download.asset() == null) {
            return;
        }
        html.raw("<p class=\"file\"><a")
                .attribute("href", MediaUrl.of(download.asset()))
                .raw(" download>")
                .text(download.title())
                .raw("</a> <span class=\"meta\">")
                .text(FileSize.describe(download.asset()))
                .raw("</span></p>\n");
    }

    private void callout(Block.Callout callout) {
        html.raw("<div role=\"note\" class=\"callout ")
                .raw(callout.style().name().toLowerCase(Locale.ROOT))
                .raw("\"><p class=\"callout-title\">");
        html.text(
                callout.title().isBlank() ? words.of("callout", callout.style()) : callout.title());
        spans("</p><p>", callout.text(), "</p></div>\n");
    }

    private void embed(Block.Embed embed) {
        var card = live.get(embed.document());
        if (card == null) {
            return;
        }
        html.raw("<div class=\"embed\"><p class=\"meta\">")
                .text(words.kind(card.address().kind()))
                .raw("</p><p class=\"embed-title\"><a")
                .attribute("href", card.address().path().value())
                .raw(">")
                .text(card.title())
                .raw("</a></p><p>")
                .text(card.summary())
                .raw("</p></div>\n");
    }

    private void spans(String before, List<Span> spans, String after) {
        html.raw(before);
        spans.forEach(this::span);
        html.raw(after);
    }

    private void span(Span span) {
        var link = !span.href().isEmpty() && Links.isAllowed(span.href());
        if (link) {
            html.raw("<a").attribute("href", span.href());
            html.raw(span.href().startsWith("http") ? " rel=\"noopener\">" : ">");
        }
        var strong = span.marks().contains(Mark.STRONG);
        var emphasis = span.marks().contains(Mark.EMPHASIS);
        html.raw(strong ? "<strong>" : "").raw(emphasis ? "<em>" : "");
        html.text(span.text());
        html.raw(emphasis ? "</em>" : "").raw(strong ? "</strong>" : "").raw(link ? "</a>" : "");
    }

    /** Plain text, a paragraph for each line. */
    static void lines(Html html, String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> html.raw("<p>").text(line.strip()).raw("</p>"));
    }
}
