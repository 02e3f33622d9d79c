package org.boai.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;

/**
 * How much of something, in JSON a decimal string.
 *
 * @param amount at most 12 digits and 3 decimals, written without trailing zeros
 * @param unit for example {@code 件}
 */
public record Quantity(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String unit) {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,3})?");

    public Quantity {
        amount = amount.stripTrailingZeros();
        amount = amount.scale() < 0 ? amount.setScale(0) : amount;
        if (!AMOUNT.matcher(amount.toPlainString()).matches()) {
            throw new InvalidValue(
                    new Bilingual(
                            "数量最多三位小数、十二位整数",
                            "a quantity has at most three decimals and 12 digits before them"));
        }
        unit = Missing.text(unit);
    }

    /**
     * @throws IllegalArgumentException when the text is not such a number
     */
    @JsonCreator
    public static Quantity of(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty("unit") String unit) {
        if (!AMOUNT.matcher(Missing.refused(amount, "amount")).matches()) {
            throw new InvalidValue(
                    new Bilingual(
                            "数量应写成 120 或 1.5 这样的数字",
                            "a quantity is written as a plain number such as 120 or 1.5"));
        }
        return new Quantity(new BigDecimal(amount), unit);
    }
}
