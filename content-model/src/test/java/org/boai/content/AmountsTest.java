package org.boai.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "12, 12.00",
        "12.5, 12.50",
        "-0.01, -0.01",
        "007.10, 7.10",
        "999999999999999.99, 999999999999999.99"
    })
    void moneyIsKeptToTheCent(String text, String amount) {
        assertThat(Money.yuan(text).amount()).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1.005",
                "1e3",
                "1,280.50",
                "¥12",
                ".5",
                "1.",
                "+1",
                "--1",
                "NaN",
                "１２",
                "1000000000000000",
                "0x10",
                "1 "
            })
    void nothingElseIsAnAmountOfMoney(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.yuan(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cny", "CN", "CNYX", "元"})
    void aCurrencyIsItsIsoCode(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", currency));
    }

    @Test
    void moneyFromCodeObeysTheSameLimits() {
        assertThat(new Money(new BigDecimal("12.5"), "CNY")).isEqualTo(Money.yuan("12.50"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(new BigDecimal("1.005"), "CNY"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(new BigDecimal("1e999999999"), "CNY"));
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "1.500, 1.5", "100.0, 100", "0.000, 0", "-2.25, -2.25"})
    void aQuantityIsWrittenWithoutTrailingZeros(String text, String amount) {
        assertThat(Quantity.of(text, "件").amount().toPlainString()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0005", "1e3", "1000000000000", "一百", "½"})
    void nothingElseIsAQuantity(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(text, "件"));
    }

    @Test
    void aQuantityFromCodeObeysTheSameLimits() {
        assertThat(new Quantity(new BigDecimal("1E+2"), "件")).isEqualTo(Quantity.of("100", "件"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(new BigDecimal("0.0001"), "件"));
    }
}
