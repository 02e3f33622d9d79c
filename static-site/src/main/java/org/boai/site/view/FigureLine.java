package org.boai.site.view;

import java.util.List;
import org.boai.content.DisclosureNotice;

/**
 * One line of the table of figures.
 *
 * @param money with thousands separators, or empty
 * @param plainMoney as machines read it, or empty
 * @param currency the code that machines read, or empty
 * @param moneyUnit the currency as readers say it, or empty
 * @param quantity with thousands separators, or empty
 * @param plainQuantity as machines read it, or empty
 */
record FigureLine(
        String label,
        String role,
        String money,
        String plainMoney,
        String currency,
        String moneyUnit,
        String quantity,
        String plainQuantity,
        String unit,
        String note) {

    static FigureLine of(DisclosureNotice.Figure figure, Words words) {
        var money = figure.money();
        var quantity = figure.quantity();
        return new FigureLine(
                figure.label(),
                words.of("figure", figure.role()),
                money == null ? "" : Grouped.money(money.amount()),
                money == null ? "" : money.amount().toPlainString(),
                money == null ? "" : money.currency(),
                money == null ? "" : words.currency(money.currency()),
                quantity == null ? "" : Grouped.quantity(quantity.amount()),
                quantity == null ? "" : quantity.amount().toPlainString(),
                quantity == null ? "" : quantity.unit(),
                figure.note());
    }

    /** The cells of the CSV line. */
    List<String> cells() {
        return List.of(label, role, plainMoney, currency, plainQuantity, unit, note);
    }
}
