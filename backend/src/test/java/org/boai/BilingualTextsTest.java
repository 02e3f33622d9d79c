package org.boai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
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
                .contains("org.boai.refusal.Refusal$WrongCode", "org.boai.workflow.ReviewRefusal");
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
        return Stream.of(Bilingual.class, Refusal.class)
                .flatMap(one -> classFilesBeside(one).stream())
                .flatMap(BilingualTextsTest::pairsIn)
                .toList();
    }

    /** All of the module that a type is of, which is a folder or a JAR file. */
    private static List<byte[]> classFilesBeside(Class<?> type) {
        try {
            var place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return classFilesBelow(place);
            }
            try (var jar = FileSystems.newFileSystem(place)) {
                return classFilesBelow(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> classFilesBelow(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            var found = new ArrayList<byte[]>();
            for (var file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
                found.add(Files.readAllBytes(file));
            }
            return found;
        }
    }

    private static Stream<Pair> pairsIn(byte[] bytes) {
        var type = ClassFile.of().parse(bytes);
        var name = type.thisClass().asInternalName().replace('/', '.');
        return type.methods().stream().flatMap(method -> pairsIn(name, method));
    }

    /** A constructor that is called with two constants has them just before it. */
    private static Stream<Pair> pairsIn(String type, MethodModel method) {
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
                    found.add(new Pair(type, zh.get(), en.get()));
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
