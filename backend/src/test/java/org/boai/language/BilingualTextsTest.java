package org.boai.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every pair of sentences that stands in the code of the product, read from its class files. */
class BilingualTextsTest {
    private static final String BILINGUAL = Bilingual.class.getName().replace('.', '/');
    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:(\\d+)\\$)?,?([a-z])");
    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}\\p{InCJK_Symbols_and_Punctuation}\\uff00-\\uff60]");
    private static final Pattern LETTER = Pattern.compile("\\p{IsLatin}");

    private static final List<Pair> PAIRS = pairs();

    /** Two sentences and where they stand. */
    private record Pair(String place, String zh, String en) {}

    @Test
    void thereAreManyOfThem() {
        assertThat(PAIRS).hasSizeGreaterThan(250);
        assertThat(PAIRS)
                .extracting(Pair::place)
                .contains(
                        "org.boai.refusal.Refusal$WrongCode",
                        "org.boai.refusal.StateWords",
                        "org.boai.workflow.ReviewRefusal");
    }

    @Test
    void theChineseOneIsChinese() {
        assertThat(PAIRS)
                .filteredOn(pair -> LETTER.matcher(withoutPlaceholders(pair.en())).find())
                .allSatisfy(pair -> assertThat(pair.zh()).containsPattern(CHINESE));
    }

    @Test
    void theEnglishOneIsEnglish() {
        assertThat(PAIRS)
                .allSatisfy(pair -> assertThat(pair.en()).doesNotContainPattern(CHINESE))
                .filteredOn(pair -> pair.zh().codePoints().anyMatch(Character::isIdeographic))
                .allSatisfy(
                        pair -> assertThat(withoutPlaceholders(pair.en())).containsPattern(LETTER));
    }

    @Test
    void bothTellTheSameValues() {
        assertThat(PAIRS)
                .allSatisfy(
                        pair ->
                                assertThat(placeholders(pair.en()))
                                        .isEqualTo(placeholders(pair.zh())));
    }

    @Test
    void bothAreWholeSentencesOrNeitherIs() {
        assertThat(PAIRS)
                .allSatisfy(
                        pair ->
                                assertThat(pair.en().strip().endsWith("."))
                                        .isEqualTo(pair.zh().endsWith("。")));
    }

    private static String withoutPlaceholders(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("");
    }

    /** Which values a sentence shows, and how. */
    private static TreeSet<String> placeholders(String text) {
        var shown = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        for (int next = 1; matcher.find(); ) {
            var at = matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1));
            shown.add(at + matcher.group(2));
        }
        return shown;
    }

    private static List<Pair> pairs() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.boai")
                        .stream()
                        .flatMap(BilingualTextsTest::pairsIn)
                        .toList();
    }

    private static Stream<Pair> pairsIn(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .flatMap(method -> pairsIn(type, method));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A constructor that is called with two constants has them just before it. */
    private static Stream<Pair> pairsIn(JavaClass type, MethodModel method) {
        var steps =
                method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .filter(Instruction.class::isInstance)
                        .toList();
        var found = new ArrayList<Pair>();
        for (int at = 2; at < steps.size(); at++) {
            if (isConstructor(steps.get(at))) {
                var zh = text(steps.get(at - 2));
                var en = text(steps.get(at - 1));
                if (zh.isPresent() && en.isPresent()) {
                    found.add(new Pair(type.getName(), zh.get(), en.get()));
                }
            }
        }
        return found.stream();
    }

    private static boolean isConstructor(CodeElement step) {
        return step instanceof InvokeInstruction call
                && call.owner().asInternalName().equals(BILINGUAL)
                && call.name().equalsString("<init>");
    }

    private static Optional<String> text(CodeElement step) {
        return step instanceof ConstantInstruction one && one.constantValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
