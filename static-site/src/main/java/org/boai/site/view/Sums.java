package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.boai.content.DisclosureNotice.Figure;
import org.boai.content.DisclosureNotice.FigureRole;
import org.jspecify.annotations.Nullable;

/**
 * The money of a disclosure notice, one sum for each side: received = used + fees + balance
 * (DIS-11).
 *
 * @param unit the currency as readers say it
 * @param bar how what was received divides, or null when it does not
 */
record Sums(String unit, List<Sum> sums, @Nullable RawString bar) {

    private static final int WHOLE = 1000;
    private static final List<FigureRole> PARTS =
            List.of(FigureRole.USED, FigureRole.FEE, FigureRole.BALANCE);

    /**
     * @param code of the role, for the stylesheet
     * @param money with thousands separators
     */
    record Sum(String code, String name, String money) {}

    /** Empty when nothing was received in money, or in more than one currency. */
    static Optional<Sums> of(List<Figure> figures, Words words) {
        var sums = new EnumMap<FigureRole, BigDecimal>(FigureRole.class);
        String currency = null;
        for (var figure : figures) {
            var money = figure.money();
            if (money != null && figure.role() != FigureRole.OTHER) {
                if (currency != null && !currency.equals(money.currency())) {
                    return Optional.empty();
                }
                currency = money.currency();
                sums.merge(figure.role(), money.amount(), BigDecimal::add);
            }
        }
        return currency == null || !sums.containsKey(FigureRole.RECEIVED)
                ? Optional.empty()
                : Optional.of(new Sums(words.currency(currency), lines(sums, words), bar(sums)));
    }

    private static List<Sum> lines(Map<FigureRole, BigDecimal> sums, Words words) {
        var lines = new ArrayList<Sum>();
        sums.forEach(
                (role, sum) ->
                        lines.add(
                                new Sum(code(role), words.of("figure", role), Grouped.money(sum))));
        return lines;
    }

    private static @Nullable RawString bar(Map<FigureRole, BigDecimal> sums) {
        var received = sums.get(FigureRole.RECEIVED);
        var parts =
                PARTS.stream()
                        .map(role -> sums.getOrDefault(role, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var negative = sums.values().stream().anyMatch(sum -> sum.signum() < 0);
        if (received.signum() == 0 || negative || parts.compareTo(received) != 0) {
            return null;
        }
        var html =
                new Html()
                        .raw("<svg class=\"share-bar\" viewBox=\"0 0 1000 10\"")
                        .raw(" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        int at = 0;
        for (var role : PARTS) {
            var sum = sums.getOrDefault(role, BigDecimal.ZERO);
            int width =
                    sum.multiply(BigDecimal.valueOf(WHOLE))
                            .divide(received, 0, RoundingMode.HALF_UP)
                            .intValue();
            html.raw("<rect class=\"").raw(code(role)).raw("\" x=\"").raw(at);
            html.raw("\" width=\"").raw(width).raw("\" height=\"10\"/>");
            at += width;
        }
        return html.raw("</svg>").ready();
    }

    private static String code(FigureRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
