package org.boai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Pattern NARROW_BESIDE_HAN =
            Pattern.compile("\\p{IsHan}[,:;?!()]|[,:;?!()]\\p{IsHan}");

    @Test
    void theRegisterHoldsEveryFamilyWithoutGaps() {
        var families =
                Map.of(
                        "OB", 23, "DIS", 17, "PRV", 12, "PUB", 12, "SITE", 12, "PR", 11, "YQ", 7,
                        "CAL", 6, "KIT", 9, "LED", 7);

        assertThat(Rules.all())
                .hasSize(families.values().stream().mapToInt(Integer::intValue).sum());
        families.forEach(
                (family, count) -> {
                    for (int number = 1; number <= count; number++) {
                        assertThat(Rules.find("%s-%02d".formatted(family, number))).isPresent();
                    }
                });
    }

    @Test
    void everyRuleSaysItselfInBothLanguagesOnOneLine() {
        assertThat(Rules.all())
                .allSatisfy(
                        rule -> {
                            assertThat(rule.zh()).isNotBlank().doesNotContain("|", "\n");
                            assertThat(rule.en()).isNotBlank().doesNotContain("|", "\n");
                        });
    }

    @Test
    void chineseIsPunctuatedAsChinese() {
        assertThat(Rules.all())
                .flatMap(Rule::zh, Rule::basis)
                .noneMatch(text -> NARROW_BESIDE_HAN.matcher((String) text).find());
    }

    @Test
    void dutiesAreTheRulesWithADueDate() {
        var duties =
                Rules.all().stream()
                        .filter(rule -> rule.severity() == Rule.Severity.DUTY)
                        .map(rule -> rule.id().substring(0, 3))
                        .collect(Collectors.toSet());

        assertThat(duties).containsExactly("OB-");
        assertThat(Rules.find("OB-01").orElseThrow().basis()).isNotEmpty();
    }

    @Test
    void anUnknownIdIsNoRule() {
        assertThat(Rules.find("PUB-99")).isEmpty();
    }
}
