package org.boai.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.boai.content.DisclosureNotice.Figure;
import org.boai.content.DisclosureNotice.FigureRole;
import org.boai.content.Money;
import org.boai.content.Quantity;
import org.boai.document.ContentLocale;
import org.junit.jupiter.api.Test;

class FigureLineTest {
    @Test
    void readersSeeCommasAndMachinesNone() {
        var line =
                FigureLine.of(
                        new Figure(
                                "图书",
                                FigureRole.RECEIVED,
                                new Money(new BigDecimal("12345.60"), "CNY"),
                                new Quantity(new BigDecimal("1850"), "册"),
                                ""),
                        Words.in(ContentLocale.ZH_CN));
        assertThat(line.money()).isEqualTo("12,345.60");
        assertThat(line.quantity()).isEqualTo("1,850");
        assertThat(line.cells()).contains("12345.60", "1850").doesNotContain("1,850");
    }
}
