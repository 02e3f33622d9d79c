package org.boai.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupedTest {
    @ParameterizedTest
    @CsvSource({"0, 0.00", "1280.5, '1,280.50'", "-1234567.89, '-1,234,567.89'"})
    void moneyHasTwoDecimals(BigDecimal amount, String written) {
        assertThat(Grouped.money(amount)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1850, '1,850'", "1850.50, '1,850.50'", "0.125, 0.125", "1E+4, '10,000'"})
    void aQuantityHasTheDecimalsThatItHas(BigDecimal amount, String written) {
        assertThat(Grouped.quantity(amount)).isEqualTo(written);
    }
}
