package org.boai.sample;

import java.time.LocalDate;
import java.util.List;
import org.boai.content.DisclosureNotice;
import org.boai.content.DisclosureNotice.FigureRole;
import org.boai.content.Money;
import org.boai.content.Quantity;

/** A notice on money and goods whose sums agree. */
final class SampleNotice {
    private SampleNotice() {}

    static DisclosureNotice complete() {
        var period =
                new DisclosureNotice.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        return new DisclosureNotice(
                "2026 年度捐赠款物收支总表",
                Samples.summary(),
                Samples.cover(),
                Samples.topics(),
                Samples.source(),
                Samples.paragraphs("全年收支如下。"),
                DisclosureNotice.Subtype.ANNUAL_SUMMARY,
                List.of("OB-10", "OB-15"),
                period,
                "博爱基金",
                LocalDate.of(2026, 1, 1),
                List.of(
                        money("接收捐款", FigureRole.RECEIVED, "1280.50"),
                        money("用于助学", FigureRole.USED, "1000.00"),
                        money("费用", FigureRole.FEE, "0.50"),
                        money("结余", FigureRole.BALANCE, "280.00"),
                        new DisclosureNotice.Figure(
                                "大米", FigureRole.OTHER, null, Quantity.of("12.5", "吨"), "未估价")),
                new DisclosureNotice.PlatformRecord(
                        "示例平台", "2026-1", "https://example.org/record/1"),
                new DisclosureNotice.AuditStatement(
                        "青禾会计师事务所", "示 001", "审〔2027〕3号", period, "收支如实反映。"),
                new DisclosureNotice.Correction(
                        Samples.contentId(501), "第 118 行单位", "箱", "件", "录入有误", "王主任"),
                List.of(
                        new DisclosureNotice.Attachment(
                                Samples.asset("audit.pdf", "application/pdf", 120_000), "审计报告")));
    }

    private static DisclosureNotice.Figure money(String label, FigureRole role, String yuan) {
        return new DisclosureNotice.Figure(label, role, Money.yuan(yuan), null, "");
    }
}
