package org.boai.site.view;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as readers see them: with commas between the thousands. */
final class Grouped {
    private Grouped() {}

    /** With two decimals, for example {@code 1,280.50}. */
    static String money(BigDecimal amount) {
        return written("#,##0.00", amount);
    }

    /** With the decimals that it has, for example {@code 1,850}. */
    static String quantity(BigDecimal amount) {
        return written(
                "#,##0" + (amount.scale() > 0 ? "." + "0".repeat(amount.scale()) : ""), amount);
    }

    private static String written(String pattern, BigDecimal amount) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount);
    }
}
