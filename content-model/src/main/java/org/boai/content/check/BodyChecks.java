package org.boai.content.check;

import java.util.List;
import java.util.regex.Pattern;
import org.boai.content.Block;
import org.boai.content.Span;

/** The body: bounded, with headings in order, described pictures and links that lead somewhere. */
final class BodyChecks {
    private static final int MAX_BLOCKS = 500;
    private static final int MAX_CELL = 1000;
    private static final int MAX_LINE = 300;
    private static final int MAX_ROWS = 500;
    private static final int MAX_COLUMNS = 20;
    private static final int TOP_HEADING = 2;
    private static final int LAST_HEADING = 4;

    private static final Pattern LEFT_PICTURE = Pattern.compile("\\[图片(：[^\\]]*)?]");

    private final Findings findings;
    private int lastHeading = TOP_HEADING - 1;

    private BodyChecks(Findings findings) {
        this.findings = findings;
    }

    static void check(List<Block> body, Findings findings) {
        var checks = new BodyChecks(findings);
        if (body.size() > MAX_BLOCKS) {
            findings.block(
                    "PUB-08",
                    "/body",
                    "正文超过 500 块。请拆成几篇。",
                    "More than 500 blocks. Split the text.");
        }
        for (int at = 0; at < body.size(); at++) {
            checks.block("/body/" + at, body.get(at));
        }
    }

    private void block(String where, Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> spans(where + "/text", paragraph.text());
            case Block.Heading heading -> heading(where, heading);
            case Block.Items list -> items(where + "/items", list.items(), 1);
            case Block.Quote quote -> quote(where, quote);
            case Block.Table table -> table(where, table);
            case Block.Figure figure -> figure(where, figure);
            case Block.Video video -> video(where, video);
            case Block.Download download -> download(where, download);
            case Block.Callout callout -> callout(where, callout);
            case Block.Embed _ -> {}
        }
    }

    private void heading(String where, Block.Heading heading) {
        findings.requireLine("WCAG-1.3.1", where + "/text", "小标题", heading.text(), MAX_LINE);
        var level = heading.level();
        if (level >= TOP_HEADING && level <= LAST_HEADING && level <= lastHeading + 1) {
            lastHeading = level;
        } else {
            findings.block(
                    "WCAG-1.3.1",
                    where + "/level",
                    "小标题跳级了。请从二级开始，逐级往下。",
                    "The heading skips a level. Start at level 2 and go down one at a time.");
        }
    }

    private void items(String where, List<Block.Item> items, int depth) {
        if (items.isEmpty() && depth == 1) {
            findings.block("PUB-08", where, "列表是空的。请写一项，或删去。", "The list is empty.");
        }
        if (depth > 3) {
            findings.block("PUB-08", where, "列表最多三层。请改成小标题。", "Lists nest at most three deep.");
            return;
        }
        for (int at = 0; at < items.size(); at++) {
            spans(where + "/" + at + "/text", items.get(at).text());
            items(where + "/" + at + "/items", items.get(at).items(), depth + 1);
        }
    }

    private void quote(String where, Block.Quote quote) {
        spans(where + "/text", quote.text());
        findings.line(where + "/attribution", "出处", quote.attribution(), MAX_LINE);
    }

    private void table(String where, Block.Table table) {
        findings.requireLine("WCAG-1.3.1", where + "/caption", "表格标题", table.caption(), MAX_LINE);
        var tooWide = table.rows().stream().anyMatch(row -> row.cells().size() > MAX_COLUMNS);
        if (table.rows().size() > MAX_ROWS || tooWide) {
            findings.block(
                    "PUB-08",
                    where + "/rows",
                    "表格最多 500 行、20 列。请做成附件。",
                    "At most 500 rows and 20 columns.");
        }
        if (table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .noneMatch(Block.Cell::header)) {
            findings.block(
                    "WCAG-1.3.1",
                    where + "/rows",
                    "表格没有表头。请把首行或首列标为表头。",
                    "The table has no header cells.");
        }
        if (table.rows().stream().map(row -> row.cells().size()).distinct().count() > 1) {
            findings.block(
                    "WCAG-1.3.1",
                    where + "/rows",
                    "表格各行的格数不一样。请补齐或删去。",
                    "The rows have different numbers of cells.");
        }
        for (int row = 0; row < table.rows().size(); row++) {
            cells(where + "/rows/" + row + "/cells", table.rows().get(row).cells());
        }
    }

    private void cells(String where, List<Block.Cell> cells) {
        for (int at = 0; at < cells.size(); at++) {
            findings.text(where + "/" + at + "/text", "单元格", cells.get(at).text(), MAX_CELL);
        }
    }

    private void figure(String where, Block.Figure figure) {
        ImageChecks.check(where + "/image", figure.image(), findings);
        findings.line(where + "/caption", "图片说明", figure.caption(), MAX_LINE);
        findings.line(where + "/credit", "图片署名", figure.credit(), MAX_LINE);
    }

    private void video(String where, Block.Video video) {
        findings.requireLine("WCAG-1.2.1", where + "/title", "视频标题", video.title(), MAX_LINE);
        if (video.asset() == null) {
            findings.block("PUB-08", where + "/asset", "还没有选视频文件。", "No film is chosen.");
        }
        if (video.captions() == null && video.transcript().isBlank()) {
            findings.block(
                    "WCAG-1.2.2",
                    where + "/captions",
                    "视频没有字幕或文字稿。请补其一。",
                    "The film has neither captions nor a transcript.");
        }
    }

    private void download(String where, Block.Download download) {
        findings.requireLine("WCAG-2.4.4", where + "/title", "附件名称", download.title(), MAX_LINE);
        if (download.asset() == null) {
            findings.block("PUB-08", where + "/asset", "还没有上传附件。", "No file is chosen.");
        }
    }

    private void callout(String where, Block.Callout callout) {
        findings.line(where + "/title", "提示标题", callout.title(), MAX_LINE);
        spans(where + "/text", callout.text());
    }

    private void spans(String where, List<Span> spans) {
        if (spans.stream().allMatch(span -> span.text().isBlank())) {
            findings.block(
                    "PUB-08",
                    where,
                    "这一段是空的。请补上文字，或删去。",
                    "This text is empty. Fill it in or remove it.");
        }
        for (int at = 0; at < spans.size(); at++) {
            link(where + "/" + at, spans.get(at));
            picture(where + "/" + at, spans.get(at));
        }
    }

    /** What a paste or a file leaves where it had a picture that could not be taken over. */
    private void picture(String where, Span span) {
        if (LEFT_PICTURE.matcher(span.text()).find()) {
            findings.add(
                    new Finding(
                            "WCAG-1.1.1",
                            Finding.Severity.WARN,
                            where + "/text",
                            "这里原来有一张图片，还没有放进来。请插入图片，再删去“[图片…]”这几个字。",
                            "There was a picture here, which is not taken over yet. Insert it and remove the words in brackets."));
        }
    }

    private void link(String where, Span span) {
        if (span.href().isEmpty()) {
            return;
        }
        findings.link(where + "/href", span.href());
        if (span.text().isBlank()) {
            findings.block(
                    "WCAG-2.4.4",
                    where + "/text",
                    "链接没有文字。请写明通向哪里。",
                    "The link has no text. Say where it leads.");
        }
    }
}
