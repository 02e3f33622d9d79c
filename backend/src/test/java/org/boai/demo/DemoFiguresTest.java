package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.boai.content.DisclosureNotice;
import org.boai.content.DisclosureNotice.FigureRole;
import org.boai.content.Money;
import org.boai.document.Kind;
import org.boai.document.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoFiguresTest {
    private static final int LINE = 118;

    static List<DemoDocument> notices() {
        return DemoDocument.all().stream()
                .filter(one -> one.kind() == Kind.DISCLOSURE_NOTICE)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void whatCameInIsWhatWentOutAndWhatIsLeft(DemoDocument document) {
        var notice = (DisclosureNotice) document.content();
        assertThat(money(notice, FigureRole.RECEIVED))
                .isEqualByComparingTo(
                        money(notice, FigureRole.USED)
                                .add(money(notice, FigureRole.FEE))
                                .add(money(notice, FigureRole.BALANCE)));
    }

    @Test
    void theLedgerReconcilesWithTheAnnualTableToTheCent() throws IOException {
        var notice = (DisclosureNotice) DemoDocument.notice("donations-2026").content();
        var rows = rows("donations-2026.csv");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(LINE);
        assertThat(sum(rows, row -> !"支出".equals(row[3]) && !"费用".equals(row[3])))
                .isEqualByComparingTo(money(notice, FigureRole.RECEIVED));
        assertThat(sum(rows, row -> "支出".equals(row[3])))
                .isEqualByComparingTo(money(notice, FigureRole.USED));
        assertThat(sum(rows, row -> "费用".equals(row[3])))
                .isEqualByComparingTo(money(notice, FigureRole.FEE));
    }

    @Test
    void theAuditConfirmsTheAnnualTable() {
        var table = (DisclosureNotice) DemoDocument.notice("donations-2026").content();
        var audit = (DisclosureNotice) DemoDocument.notice("special-audit-2026").content();
        for (var role : FigureRole.values()) {
            assertThat(money(audit, role)).isEqualByComparingTo(money(table, role));
        }
    }

    @Test
    void theRainPeriodIsTheSumOfItsLinesAndNoGiftIsOlderThanTheRain() throws IOException {
        var notice = (DisclosureNotice) DemoDocument.notice("rain-appeal-period-3").content();
        var rain =
                rows("donations-2026.csv").stream().filter(row -> row[5].contains("暴雨")).toList();
        assertThat(rain).allMatch(row -> !LocalDate.parse(row[2]).isBefore(notice.eventDate()));
        var period = notice.period();
        var received =
                sum(
                        rain,
                        row ->
                                "收入".equals(row[3])
                                        && "资金".equals(row[4])
                                        && !LocalDate.parse(row[2]).isBefore(period.from())
                                        && !LocalDate.parse(row[2]).isAfter(period.to()));
        assertThat(notice.figures().get(1).money().amount()).isEqualByComparingTo(received);
    }

    @Test
    void theCorrectionChangesOneUnitOfOneLine() throws IOException {
        var before = lines("donations-2026.csv");
        var after = lines("donations-2026-corrected.csv");
        var line = before.get(LINE);
        assertThat(line).startsWith(LINE + ",").contains("雨衣,120,箱");
        var expected = new ArrayList<>(before);
        expected.set(LINE, line.replace("120,箱", "120,件"));
        assertThat(after).isEqualTo(expected);
    }

    @Test
    void thePrintedHashesAreThoseOfTheFiles() throws IOException {
        var table = DemoDocument.notice("donations-2026").body();
        var correction = DemoDocument.notice("correction-donations-2026-row-118").body();
        assertThat(table).contains(hash("donations-2026.csv"));
        assertThat(correction)
                .contains(hash("donations-2026.csv"), hash("donations-2026-corrected.csv"));
    }

    private static BigDecimal money(DisclosureNotice notice, FigureRole role) {
        return notice.figures().stream()
                .filter(figure -> figure.role() == role)
                .map(DisclosureNotice.Figure::money)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<String[]> rows, Predicate<String[]> wanted) {
        return rows.stream()
                .filter(wanted)
                .map(row -> row[6])
                .filter(amount -> !amount.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String[]> rows(String name) throws IOException {
        return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static List<String> lines(String name) throws IOException {
        var text = Files.readString(DemoDocument.root().resolve("disclosure").resolve(name));
        return List.of(text.replace("\uFEFF", "").strip().split("\r\n"));
    }

    private static String hash(String name) throws IOException {
        var bytes = Files.readAllBytes(DemoDocument.root().resolve("disclosure").resolve(name));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("\r\n");
        return Sha256.of(bytes).hex();
    }
}
