package org.boai.content.check;

import java.util.ArrayList;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Span;

/** The body: bounded, with headings in order, described pictures and links that lead somewhere. */
final class BodyChecks {
    private static final int MAX_BLOCKS = 500;
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_LINE = 300;
    private static final int MAX_ROWS = 500;
    private static final int MAX_COLUMNS = 20;
    private static final int TOP_HEADING = 2;
    private static final int LAST_HEADING = 4;

    private final List<Finding> findings = new ArrayList<>();
    private int lastHeading = TOP_HEADING - 1;

    private BodyChecks() {}

    static List<Finding> of(List<Block> body) {
        var checks = new BodyChecks();
        if (body.size() > MAX_BLOCKS) {
            checks.add(
                    "PUB-08",
                    "/body",
                    "正文超过 500 块。请拆成几篇。",
                    "More than 500 blocks. Split the text.");
        }
        for (int at = 0; at < body.size(); at++) {
            checks.block("/body/" + at, body.get(at));
        }
        return checks.findings;
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
        TextChecks.required(
                "WCAG-1.3.1", where + "/text", "小标题", heading.text(), MAX_LINE, findings);
        var level = heading.level();
        if (level < TOP_HEADING || level > LAST_HEADING || level > lastHeading + 1) {
            add(
                    "WCAG-1.3.1",
                    where + "/level",
                    "小标题跳级了。请从二级开始,逐级往下。",
                    "The heading skips a level. Start at level 2 and go down one at a time.");
        }
        lastHeading = level;
    }

    private void items(String where, List<Block.Item> items, int depth) {
        if (items.isEmpty() && depth == 1) {
            add("PUB-08", where, "列表是空的。请写一项,或删去。", "The list is empty.");
        }
        if (depth > 3) {
            add("PUB-08", where, "列表最多三层。请改成小标题。", "Lists nest at most three deep.");
            return;
        }
        for (int at = 0; at < items.size(); at++) {
            spans(where + "/" + at + "/text", items.get(at).text());
            items(where + "/" + at + "/items", items.get(at).items(), depth + 1);
        }
    }

    private void quote(String where, Block.Quote quote) {
        spans(where + "/text", quote.text());
        TextChecks.optional(where + "/attribution", "出处", quote.attribution(), MAX_LINE, findings);
    }

    private void table(String where, Block.Table table) {
        TextChecks.required(
                "WCAG-1.3.1", where + "/caption", "表格标题", table.caption(), MAX_LINE, findings);
        var tooWide = table.rows().stream().anyMatch(row -> row.cells().size() > MAX_COLUMNS);
        if (table.rows().size() > MAX_ROWS || tooWide) {
            add(
                    "PUB-08",
                    where + "/rows",
                    "表格最多 500 行、20 列。请做成附件。",
                    "At most 500 rows and 20 columns.");
        }
        if (table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .noneMatch(Block.Cell::header)) {
            add(
                    "WCAG-1.3.1",
                    where + "/rows",
                    "表格没有表头。请把首行或首列标为表头。",
                    "The table has no header cells.");
        }
        table.rows()
                .forEach(
                        row ->
                                row.cells()
                                        .forEach(
                                                cell ->
                                                        TextChecks.optional(
                                                                where + "/rows",
                                                                "单元格",
                                                                cell.text(),
                                                                1000,
                                                                findings)));
    }

    private void figure(String where, Block.Figure figure) {
        findings.addAll(CommonChecks.image(where + "/image", figure.image()));
        TextChecks.optional(where + "/caption", "图片说明", figure.caption(), MAX_LINE, findings);
        TextChecks.optional(where + "/credit", "图片署名", figure.credit(), MAX_LINE, findings);
    }

    private void video(String where, Block.Video video) {
        TextChecks.required(
                "WCAG-1.2.1", where + "/title", "视频标题", video.title(), MAX_LINE, findings);
        if (video.asset() == null) {
            add("PUB-08", where + "/asset", "还没有选视频文件。", "No film is chosen.");
        }
        if (video.captions() == null && video.transcript().isBlank()) {
            add(
                    "WCAG-1.2.2",
                    where + "/captions",
                    "视频没有字幕或文字稿。请补其一。",
                    "The film has neither captions nor a transcript.");
        }
        TextChecks.optional(where + "/transcript", "文字稿", video.transcript(), MAX_TEXT, findings);
    }

    private void download(String where, Block.Download download) {
        TextChecks.required(
                "WCAG-2.4.4", where + "/title", "附件名称", download.title(), MAX_LINE, findings);
        if (download.asset() == null) {
            add("PUB-08", where + "/asset", "还没有上传附件。", "No file is chosen.");
        }
    }

    private void callout(String where, Block.Callout callout) {
        TextChecks.optional(where + "/title", "提示标题", callout.title(), MAX_LINE, findings);
        spans(where + "/text", callout.text());
    }

    private void spans(String where, List<Span> spans) {
        if (spans.stream().allMatch(span -> span.text().isBlank())) {
            add(
                    "PUB-08",
                    where,
                    "这一段是空的。请补上文字,或删去。",
                    "This text is empty. Fill it in or remove it.");
        }
        for (int at = 0; at < spans.size(); at++) {
            TextChecks.optional(
                    where + "/" + at + "/text", "文字", spans.get(at).text(), MAX_TEXT, findings);
            if (!spans.get(at).href().isEmpty()) {
                Links.check(where + "/" + at + "/href", spans.get(at).href(), findings);
            }
        }
    }

    private void add(String rule, String where, String zh, String en) {
        findings.add(Finding.block(rule, where, zh, en));
    }
}
