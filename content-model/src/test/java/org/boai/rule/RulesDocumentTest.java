package org.boai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.boai.sample.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesDocumentTest {
    /** Split, so that this source claims nothing itself. */
    private static final String COVERS = "@" + "Covers";

    @Test
    void theDocumentIsWhatTheSourcesSay() {
        var claims = Coverage.inModulesOf(Golden.root());

        Golden.check(Golden.root().resolve("docs/rules.md"), RulesDocument.of(Rules.all(), claims));
    }

    @Test
    void testsClaimOnlyRulesOfTheRegister() {
        assertThat(Coverage.inModulesOf(Golden.root()))
                .isNotEmpty()
                .allSatisfy(
                        claim ->
                                assertThat(Rules.find(claim.rule()))
                                        .as("%s in %s", claim.rule(), claim.test())
                                        .isPresent());
    }

    @Test
    void aClaimNamesTheMethodOrTheClassBelowIt() {
        var source =
                """
                %s("PUB-02")
                class SomeTest {
                    %s({
                        "PUB-01", "PUB-05"
                    })
                    @Test
                    void threePeopleSign() {}
                }
                """
                        .formatted(COVERS, COVERS);

        assertThat(Coverage.inSource("SomeTest", source))
                .containsExactly(
                        new Coverage.Claim("PUB-02", "SomeTest"),
                        new Coverage.Claim("PUB-01", "SomeTest.threePeopleSign"),
                        new Coverage.Claim("PUB-05", "SomeTest.threePeopleSign"));
    }

    @Test
    void aClaimOfNothingIsAnError() {
        assertThatThrownBy(() -> Coverage.inSource("SomeTest", COVERS + "(\"PUB-01\")"))
                .hasMessageContaining("SomeTest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Disabled @Test"})
    void aClaimOfWhatDoesNotRunIsAnError(String annotations) {
        var source = COVERS + "(\"PUB-01\") " + annotations + " void threePeopleSign() {}";
        assertThatThrownBy(() -> Coverage.inSource("SomeTest", source))
                .hasMessageContaining("does not run");
    }

    @Test
    void aRuleWithoutTestsHasAnEmptyLastCell() {
        var rule = Rules.find("PUB-12").orElseThrow();

        assertThat(RulesDocument.of(List.of(rule), List.of()))
                .contains("\n| PUB-12 | ")
                .endsWith(" |  |\n");
    }
}
