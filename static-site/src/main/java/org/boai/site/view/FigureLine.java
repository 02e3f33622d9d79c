package org.boai.site.view;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.boai.content.DisclosureNotice;

/**
 * One line of the table of figures.
 *
 * @param money with thousands separators, or empty
 * @param plainMoney as machines read it, or empty
 * @param currency the code that machines read, or empty
 * @param moneyUnit the currency as readers say it, or empty
 */
record FigureLine(
        String label,
        String role,
        String money,
        String plainMoney,
        String currency,
        String moneyUnit,
        String quantity,
        String unit,
        String note) {

    static FigureLine of(DisclosureNotice.Figure figure, Words words) {
        var money = figure.money();
        var quantity = figure.quantity();
        var grouped = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return new FigureLine(
                figure.label(),
                words.of("figure", figure.role()),
                money == null ? "" : grouped.format(money.amount()),
                money == null ? "" : money.amount().toPlainString(),
                money == null ? "" : money.currency(),
                money == null ? "" : words.currency(money.currency()),
                quantity == null ? "" : quantity.amount().toPlainString(),
                quantity == null ? "" : quantity.unit(),
                figure.note());
    }

    /** The cells of the CSV line. */
    List<String> cells() {
        return List.of(label, role, plainMoney, currency, quantity, unit, note);
    }
}
