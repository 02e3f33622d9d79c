package org.boai.media.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教案 第一课.docx | 教案 第一课.docx",
                "../../etc/passwd.txt | passwd.txt",
                "C:\\Users\\li\\照片.jpg | 照片.jpg",
                "\u202Efdp.exe\u202C.pdf | fdp.exe.pdf",
                "a\u200B\u0000b\tc.pdf | ab c.pdf",
                "<img src=x onerror=alert(1)>.png | _img src=x onerror=alert(1)_.png",
                "...hidden.pdf | hidden.pdf",
                "\u0065\u0301t\u00e9.pdf | \u00e9t\u00e9.pdf"
            })
    void hostileNamesAreMadePlain(String sent, String kept) {
        assertThat(FileName.cleaned(sent).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "\u202E", "a/"})
    void aNameOfNothingBecomesFile(String sent) {
        assertThat(FileName.cleaned(sent).value()).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        var kept = FileName.cleaned("汉".repeat(300) + ".docx");

        assertThat(kept.value()).hasSize(120).endsWith("汉.docx");
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCutInHalf() {
        var kept = FileName.cleaned("\uD840\uDC00".repeat(100) + "x.docx");

        assertThat(kept.value()).hasSizeLessThanOrEqualTo(120).matches("(\uD840\uDC00)+\\.docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.pdf", "a\u202E.pdf", " a.pdf", "a?.pdf", ""})
    void whatCleaningWouldChangeIsNotValid(String name) {
        assertThat(FileName.isValid(name)).isFalse();
    }
}
