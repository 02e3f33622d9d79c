package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.boai.language.Bilingual;
import org.boai.wording.Wording;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and templates say nothing of their own. */
class DeskWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

    /** Where a value stands, with its number. */
    private static final Pattern VALUE = Pattern.compile("%(?:(\\d)\\$)?([sd%])");

    private static final Pattern IN_TEMPLATE =
            Pattern.compile("\\{(" + String.join("|", DeskWords.FEATURES) + "):(\\w+)(\\()?");

    private static final Pattern IN_JAVA =
            Pattern.compile("DeskWords\\s*\\.say\\(\\s*\"(\\w+)\",\\s*\"([\\w.]+)\"\\s*([,)])");

    /** Deliberate: the separator that the dictionary's form takes. */
    private static final Set<String> CHINESE_IN_ENGLISH = Set.of("words.exceptHint");

    @Test
    void everyFileOfWordsIsReadAndHasItsOtherLanguage() throws IOException {
        var read = new TreeSet<>(DeskWords.FEATURES);
        read.add("mail");
        var there = new TreeSet<String>();
        for (var file : files(RESOURCES.resolve("words"), ".properties")) {
            there.add(file.getFileName().toString().replaceFirst("_(zh|en)\\.properties", ""));
        }
        assertThat(there).isEqualTo(read);
        there.forEach(Wording::of);
    }

    @Test
    void bothLanguagesHoldTheSameValues() {
        texts().forEach(
                        one ->
                                assertThat(values(one.text().en()))
                                        .as(one.name())
                                        .isEqualTo(values(one.text().zh())));
    }

    @Test
    void noTextIsEmptyAndTheEnglishHasNoChinese() {
        texts().forEach(
                        one -> {
                            assertThat(one.text().zh()).as(one.name()).isNotBlank();
                            assertThat(one.text().en()).as(one.name()).isNotEmpty();
                            if (!CHINESE_IN_ENGLISH.contains(one.name())) {
                                assertThat(one.text().en())
                                        .as(one.name())
                                        .doesNotContainPattern(CHINESE);
                            }
                        });
    }

    @Test
    void noTemplateOfTheDeskHoldsChinese() throws IOException {
        for (var template : files(TEMPLATES.resolve("desk"), ".html")) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern(CHINESE);
        }
    }

    @Test
    void everyTextThatATemplateSaysIsThere() throws IOException {
        for (var template : files(TEMPLATES, ".html")) {
            var says = IN_TEMPLATE.matcher(Files.readString(template));
            while (says.find()) {
                assertSaid(template, says.group(1), says.group(2), says.group(3) != null);
            }
        }
    }

    @Test
    void everyTextThatTheCodeSaysIsThere() throws IOException {
        for (var source : files(SOURCES.resolve("org/boai/desk"), ".java")) {
            var says = IN_JAVA.matcher(Files.readString(source));
            while (says.find()) {
                assertSaid(source, says.group(1), says.group(2), says.group(3).equals(","));
            }
        }
    }

    private static void assertSaid(Path where, String feature, String key, boolean withValues) {
        var name = feature + "." + key + " in " + where;
        assertThat(DeskWords.of(feature).has(key)).as(name).isTrue();
        var holdsValues = !values(DeskWords.of(feature).get(key).zh()).isEmpty();
        assertThat(holdsValues).as(name + " has values").isEqualTo(withValues);
    }

    /** The numbers of the values that a text holds; a percent sign of its own is none. */
    private static List<Integer> values(String text) {
        var numbers = new ArrayList<Integer>();
        var value = VALUE.matcher(text);
        var next = 1;
        while (value.find()) {
            if (!value.group(2).equals("%")) {
                numbers.add(value.group(1) == null ? next++ : Integer.parseInt(value.group(1)));
            }
        }
        return numbers.stream().sorted().toList();
    }

    private record Text(String name, Bilingual text) {}

    private static Stream<Text> texts() {
        return Stream.concat(DeskWords.FEATURES.stream(), Stream.of("mail"))
                .flatMap(
                        feature -> {
                            var words = Wording.of(feature);
                            return words.keys().stream()
                                    .map(key -> new Text(feature + "." + key, words.get(key)));
                        });
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
