package org.boai.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;

/**
 * An amount of money to the cent, in JSON a decimal string so that no reader rounds it.
 *
 * @param amount two decimals, at most 15 digits before them
 * @param currency ISO 4217 code, for example {@code CNY}
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /**
     * @throws IllegalArgumentException when it has more than two decimals or no ISO 4217 code
     */
    public Money {
        if (amount.scale() < 0 || !AMOUNT.matcher(amount.toPlainString()).matches()) {
            throw new InvalidValue(
                    new Bilingual(
                            "金额最多两位小数、十五位整数",
                            "an amount has at most two decimals and 15 digits before them"));
        }
        if (!CURRENCY.matcher(Missing.refused(currency, "currency")).matches()) {
            throw new InvalidValue(
                    new Bilingual(
                            "币种须为三个大写字母", "a currency is three capital letters, as in ISO 4217"));
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * @param amount plain decimal text, for example {@code 1280.50}
     * @throws IllegalArgumentException when the text is not such a number
     */
    @JsonCreator
    public static Money of(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        if (!AMOUNT.matcher(Missing.refused(amount, "amount")).matches()) {
            throw new InvalidValue(
                    new Bilingual(
                            "金额应写成 1280.50 这样的数字",
                            "an amount is written as a plain number such as 1280.50"));
        }
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money yuan(String amount) {
        return of(amount, "CNY");
    }
}
