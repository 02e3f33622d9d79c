package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.boai.content.EducationKit;
import org.boai.content.EducationKit.PlanStep;
import org.boai.content.EducationKit.ResourceType;
import org.boai.document.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoFilesTest {
    private static final int MAX_BYTES = 150_000;
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    static List<DemoDocument> kits() {
        return DemoDocument.all().stream().filter(one -> one.kind() == Kind.EDUCATION_KIT).toList();
    }

    static List<Path> files() throws IOException {
        try (var files = Files.walk(DemoDocument.root())) {
            return files.filter(file -> file.toString().matches(".*\\.(docx|pdf)")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kits")
    void aKitCanBeEditedPrintedAndMarked(DemoDocument document) {
        var kit = (EducationKit) document.content();
        assertThat(kit.files()).anyMatch(EducationKit.KitFile::editable);
        assertThat(kit.files()).anyMatch(EducationKit.KitFile::printBlackWhite);
        assertThat(kit.files()).anyMatch(file -> file.role() == ResourceType.ANSWER_KEY);
    }

    @Test
    void everyFileThatADocumentNamesIsThere() {
        for (var document : DemoDocument.all()) {
            assertThat(document.head().findValuesAsText("file"))
                    .as(document.toString())
                    .allMatch(file -> Files.exists(DemoDocument.root().resolve(file)));
        }
    }

    @ParameterizedTest
    @MethodSource("kits")
    void theMinutesOfThePlanAreThoseOfTheLesson(DemoDocument document) {
        var lesson = ((EducationKit) document.content()).lesson();
        assertThat(lesson.plan().stream().mapToInt(PlanStep::minutes).sum())
                .isEqualTo(lesson.minutes());
    }

    @ParameterizedTest
    @MethodSource("kits")
    void aMedicalReviewHoldsAtMostTwoYears(DemoDocument document) {
        var review = ((EducationKit) document.content()).safety().medicalReview();
        if (review != null) {
            assertThat(review.nextReviewDue()).isBeforeOrEqualTo(review.reviewedOn().plusYears(2));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsSmallAndWhatItsNameSays(Path file) throws IOException {
        assertThat(Files.size(file)).isBetween(1_000L, (long) MAX_BYTES);
        if (file.toString().endsWith(".docx")) {
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.getEntry("word/document.xml")).isNotNull();
            }
        } else {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("%PDF-");
            assertThat(PAGE.matcher(text).results()).isNotEmpty();
        }
    }

    @Test
    void theAuditReportHasTwoPages() throws IOException {
        var report = DemoDocument.root().resolve("disclosure/special-audit-2026.pdf");
        var text = Files.readString(report, StandardCharsets.ISO_8859_1);
        assertThat(PAGE.matcher(text).results()).hasSize(2);
    }
}
