package org.boai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final OneTimeCodes RFC =
            new OneTimeCodes("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(RFC.at(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void aCodeCountsAStepBesideItsOwnAndNoFurther() {
        var now = Instant.ofEpochSecond(1_000_000_005);
        var step = 1_000_000_005L / 30;
        for (var beside = -3; beside <= 3; beside++) {
            var found = RFC.step(RFC.at(now.plusSeconds(30L * beside)), now, 0);
            if (Math.abs(beside) <= 1) {
                assertThat(found).hasValue(step + beside);
            } else {
                assertThat(found).isEmpty();
            }
        }
    }

    @Test
    void aCodeAndEarlierOnesDoNotCountAgain() {
        var now = Instant.ofEpochSecond(1_000_000_005);
        var step = RFC.step(RFC.at(now), now, 0).orElseThrow();

        assertThat(RFC.step(RFC.at(now), now, step)).isEmpty();
        assertThat(RFC.step(RFC.at(now.minusSeconds(30)), now, step)).isEmpty();
        assertThat(RFC.step(RFC.at(now.plusSeconds(30)), now, step)).isPresent();
    }

    @Test
    void theAddressIsOneThatAppsRead() {
        assertThat(RFC.address("青禾县 红十字会", "li.na"))
                .isEqualTo(
                        "otpauth://totp/%E9%9D%92%E7%A6%BE%E5%8E%BF%20%E7%BA%A2%E5%8D%81%E5%AD%97%E4%BC%9A"
                                + ":li.na?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=%E9%9D%92%E7%A6%BE%E5%8E%BF%20%E7%BA%A2%E5%8D%81%E5%AD%97%E4%BC%9A");
    }
}
