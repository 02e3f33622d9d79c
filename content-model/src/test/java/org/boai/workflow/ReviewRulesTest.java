package org.boai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.boai.document.Sha256;
import org.boai.rule.Covers;
import org.boai.workflow.ReviewRules.Candidate;
import org.boai.workflow.ReviewRules.Signed;
import org.boai.workflow.ReviewRules.Submitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewRulesTest {
    private static final Ticks ALL_TICKS = new Ticks(true, true, true, true);
    private static final Sha256 HASH = hash("the text");
    private static final PersonId WRITER = person(1);
    private static final PersonId FIRST = person(2);
    private static final PersonId SECOND = person(3);
    private static final PersonId FINAL = person(4);

    @Covers("PUB-01")
    @ParameterizedTest
    @EnumSource
    void theReviewerOfALevelMaySignIt(Level level) {
        assertThat(sign(level, candidate(FIRST, level.role()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorSignsNothingWhateverElseTheyAre(Level level) {
        assertThat(sign(level, candidate(FIRST, level.role(), Role.ADMIN)))
                .contains(ReviewRefusal.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource
    void noOtherRoleSignsALevel(Level level) {
        var others =
                Arrays.stream(Role.values())
                        .filter(role -> role != level.role() && role != Role.ADMIN)
                        .toArray(Role[]::new);

        assertThat(sign(level, candidate(FIRST, others))).contains(ReviewRefusal.ROLE_MISSING);
    }

    @Covers("PUB-01")
    @Test
    void nobodySignsTwoLevelsOfOneReview() {
        var edition = submitted(new Signed(Level.FIRST, FIRST, HASH));

        var refusal =
                ReviewRules.signing(
                        edition, Level.SECOND, candidate(FIRST, Role.SECOND_REVIEWER), ALL_TICKS);

        assertThat(refusal).contains(ReviewRefusal.ALREADY_SIGNED);
    }

    @Covers("PUB-01")
    @ParameterizedTest
    @CsvSource({"FIRST, false", "SECOND, true", "FINAL, true"})
    void aWriterSignsAtMostTheFirstLevel(Level level, boolean refused) {
        assertThat(sign(level, candidate(WRITER, level.role())))
                .isEqualTo(
                        refused ? Optional.of(ReviewRefusal.WRITER_ABOVE_FIRST) : Optional.empty());
    }

    @Covers({"PUB-01", "PUB-05"})
    @ParameterizedTest
    @CsvSource({
        "false, true, true, true",
        "true, false, true, true",
        "true, true, false, true",
        "true, true, true, false"
    })
    void aMissingTickRefusesTheSignature(
            boolean content, boolean proof, boolean secrecy, boolean privacy) {
        var refusal =
                ReviewRules.signing(
                        submitted(),
                        Level.FIRST,
                        candidate(FIRST, Role.FIRST_REVIEWER),
                        new Ticks(content, proof, secrecy, privacy));

        assertThat(refusal).contains(ReviewRefusal.TICKS_MISSING);
    }

    @Test
    void aHolderOfTheFinalReviewPublishesWhatThreePeopleSigned() {
        assertThat(publish(signedByThree(), candidate(FINAL, Role.FINAL_REVIEWER))).isEmpty();
    }

    @Covers("PUB-02")
    @ParameterizedTest
    @EnumSource
    void aSignOffOfOtherBytesDoesNotCount(Level changed) {
        var signed =
                Arrays.stream(signedByThree())
                        .map(
                                one ->
                                        one.level() == changed
                                                ? new Signed(changed, one.by(), hash("other"))
                                                : one)
                        .toArray(Signed[]::new);

        assertThat(publish(signed, candidate(FINAL, Role.FINAL_REVIEWER)))
                .contains(ReviewRefusal.SIGN_OFFS_MISSING);
    }

    @Covers("PUB-01")
    @ParameterizedTest
    @EnumSource
    void aMissingLevelRefusesPublication(Level missing) {
        var signed =
                Arrays.stream(signedByThree())
                        .filter(one -> one.level() != missing)
                        .toArray(Signed[]::new);

        assertThat(publish(signed, candidate(FINAL, Role.FINAL_REVIEWER)))
                .contains(ReviewRefusal.SIGN_OFFS_MISSING);
    }

    @Covers("PUB-01")
    @Test
    void threeSignOffsOfTwoPeopleDoNotCount() {
        var signed =
                new Signed[] {
                    new Signed(Level.FIRST, FIRST, HASH),
                    new Signed(Level.SECOND, SECOND, HASH),
                    new Signed(Level.FINAL, FIRST, HASH)
                };

        assertThat(publish(signed, candidate(FINAL, Role.FINAL_REVIEWER)))
                .contains(ReviewRefusal.SIGN_OFFS_MISSING);
    }

    @Test
    void anAdministratorPublishesNothing() {
        assertThat(publish(signedByThree(), candidate(FINAL, Role.FINAL_REVIEWER, Role.ADMIN)))
                .contains(ReviewRefusal.ADMINISTRATOR);
    }

    @Test
    void onlyTheFinalReviewPublishes() {
        assertThat(publish(signedByThree(), candidate(SECOND, Role.SECOND_REVIEWER)))
                .contains(ReviewRefusal.ROLE_MISSING);
    }

    @Test
    void aWriterDoesNotPublishTheirOwnText() {
        assertThat(publish(signedByThree(), candidate(WRITER, Role.FINAL_REVIEWER)))
                .contains(ReviewRefusal.WRITER_MAY_NOT_PUBLISH);
    }

    @Covers("PUB-03")
    @Test
    void sensitiveMaterialWithoutAReferenceStopsBeforeTheFinalReview() {
        var edition = new Submitted(HASH, Set.of(WRITER), List.of(), Clearance.MISSING);

        assertThat(signs(edition, Level.SECOND, candidate(SECOND, Role.SECOND_REVIEWER))).isEmpty();
        assertThat(signs(edition, Level.FINAL, candidate(FINAL, Role.FINAL_REVIEWER)))
                .contains(ReviewRefusal.REFERENCE_MISSING);
        assertThat(
                        ReviewRules.publishing(
                                new Submitted(
                                        HASH,
                                        Set.of(WRITER),
                                        List.of(signedByThree()),
                                        Clearance.MISSING),
                                candidate(FINAL, Role.FINAL_REVIEWER)))
                .contains(ReviewRefusal.REFERENCE_MISSING);
    }

    @Covers("PUB-01")
    @Test
    void aDeputySignsInThePlaceOfAnAbsentReviewer() {
        assertThat(signFor(submitted(), candidate(FIRST, Role.FIRST_REVIEWER))).isEmpty();
    }

    @Covers("PUB-01")
    @Test
    void neitherADeputyNorTheAbsentReviewerSignsTwice() {
        var deputy = candidate(FIRST, Role.FIRST_REVIEWER);

        assertThat(signFor(submitted(new Signed(Level.FIRST, FIRST, HASH)), deputy))
                .contains(ReviewRefusal.ALREADY_SIGNED);
        assertThat(signFor(submitted(new Signed(Level.FIRST, SECOND, HASH)), deputy))
                .contains(ReviewRefusal.ALREADY_SIGNED);
        assertThat(signFor(submitted(new Signed(Level.FIRST, FINAL, SECOND, HASH)), deputy))
                .contains(ReviewRefusal.ALREADY_SIGNED);
    }

    @Covers("PUB-01")
    @Test
    void whoWroteIsBarredAboveTheFirstLevelAlsoAsDeputyAndAsTheAbsentOne() {
        var deputy = candidate(WRITER, Role.FIRST_REVIEWER);
        var absent = candidate(WRITER, Role.SECOND_REVIEWER);

        assertThat(signFor(submitted(), deputy)).contains(ReviewRefusal.WRITER_ABOVE_FIRST);
        assertThat(
                        ReviewRules.signingFor(
                                absent,
                                submitted(),
                                Level.SECOND,
                                candidate(FIRST, Role.FIRST_REVIEWER),
                                ALL_TICKS))
                .contains(ReviewRefusal.WRITER_ABOVE_FIRST);
    }

    @Test
    void aDeputyGetsTheReviewsOfTheAbsentOneAndNothingElse() {
        var absent = candidate(SECOND, Role.SECOND_REVIEWER, Role.FINANCE_CHECK);

        assertThat(
                        ReviewRules.signingFor(
                                absent,
                                submitted(),
                                Level.FINAL,
                                candidate(FIRST, Role.FIRST_REVIEWER),
                                ALL_TICKS))
                .contains(ReviewRefusal.ROLE_MISSING);
        assertThat(signFor(submitted(), candidate(FIRST, Role.FIRST_REVIEWER, Role.ADMIN)))
                .contains(ReviewRefusal.ADMINISTRATOR);
        assertThat(
                        ReviewRules.publishingFor(
                                absent,
                                submitted(signedByThree()),
                                candidate(FIRST, Role.FIRST_REVIEWER)))
                .contains(ReviewRefusal.ROLE_MISSING);
    }

    private static Optional<ReviewRefusal> signFor(Submitted edition, Candidate deputy) {
        return ReviewRules.signingFor(
                candidate(SECOND, Role.SECOND_REVIEWER), edition, Level.SECOND, deputy, ALL_TICKS);
    }

    private static Optional<ReviewRefusal> signs(
            Submitted edition, Level level, Candidate candidate) {
        return ReviewRules.signing(edition, level, candidate, ALL_TICKS);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasACodeOfItsOwnAndSaysWhatToDo(ReviewRefusal refusal) {
        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refusal.message().zh()).endsWith("。");
        assertThat(refusal.message().en()).endsWith(".");
        assertThat(ReviewRefusal.values())
                .extracting(ReviewRefusal::code)
                .containsOnlyOnce(refusal.code());
    }

    private static Optional<ReviewRefusal> sign(Level level, Candidate candidate) {
        return ReviewRules.signing(submitted(), level, candidate, ALL_TICKS);
    }

    private static Optional<ReviewRefusal> publish(Signed[] signed, Candidate candidate) {
        return ReviewRules.publishing(submitted(signed), candidate);
    }

    private static Signed[] signedByThree() {
        return new Signed[] {
            new Signed(Level.FIRST, FIRST, HASH),
            new Signed(Level.SECOND, SECOND, HASH),
            new Signed(Level.FINAL, FINAL, HASH)
        };
    }

    private static Submitted submitted(Signed... signed) {
        return new Submitted(HASH, Set.of(WRITER), List.of(signed));
    }

    private static Candidate candidate(PersonId id, Role... roles) {
        return new Candidate(id, Set.of(roles));
    }

    private static PersonId person(long number) {
        return new PersonId(new UUID(0, number));
    }

    private static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
