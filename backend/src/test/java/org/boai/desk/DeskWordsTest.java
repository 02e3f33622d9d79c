package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.boai.content.check.Finding;
import org.boai.desk.form.ChangeView;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.links.LinkKind;
import org.boai.notifying.NotificationKind;
import org.boai.site.index.SiteTopic;
import org.boai.wording.Wording;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.boai.workflow.Role;
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

    /** What other features than the desk say. */
    private static final List<String> OF_OTHERS = List.of("importing", "mail");

    private static final Pattern IN_SCRIPT = Pattern.compile("\\bwords\\.(?!js|zh\\.|en\\.)(\\w+)");
    private static final Pattern IN_DICTIONARY = Pattern.compile("(?m)^  (\\w+): ");

    /** Heights and first values of fields. */
    private static final Pattern FOR_NO_LANGUAGE =
            Pattern.compile("^(?!Table\\.rows$).*\\.(rows|default)$");

    @Test
    void everyFileOfWordsIsReadAndHasItsOtherLanguage() throws IOException {
        var read = new TreeSet<>(DeskWords.FEATURES);
        read.addAll(OF_OTHERS);
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
                            assertThat(one.text().en())
                                    .as(one.name())
                                    .doesNotContainPattern(CHINESE);
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

    @Test
    void everyValueThatIsShownHasAName() {
        for (var set :
                List.of(
                        Done.values(),
                        Kind.values(),
                        ContentLocale.values(),
                        DraftStage.values(),
                        PublicState.values(),
                        Edition.Reason.values(),
                        Level.values(),
                        Finding.Severity.values(),
                        SiteTopic.Section.values(),
                        Role.values(),
                        ChangeView.Sort.values(),
                        LinkKind.values(),
                        NotificationKind.values())) {
            for (var value : set) {
                assertThat(Labels.of(value)).isNotBlank();
            }
        }
    }

    @Test
    void fieldsHaveTheSameKeysInBothLanguagesAndNoChineseInEnglish() throws IOException {
        var zh = fields("fields.properties");
        var en = fields("fields_en.properties");
        zh.keySet().removeIf(key -> FOR_NO_LANGUAGE.matcher(key).find());
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        en.forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(CHINESE));
        assertThat(choices(en)).isEqualTo(choices(zh));
    }

    /** The stored values that a closed list offers: the same whatever they are called. */
    private static List<String> choices(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(one -> one.getKey().endsWith(".choices"))
                .map(one -> one.getKey() + one.getValue().replaceAll(":[^,]*", ""))
                .toList();
    }

    private static Map<String, String> fields(String name) throws IOException {
        var table = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve("desk").resolve(name))) {
            table.load(in);
        }
        var fields = new TreeMap<String, String>();
        table.stringPropertyNames().forEach(key -> fields.put(key, table.getProperty(key)));
        return fields;
    }

    @Test
    void theEditorHasTheSameTextsInBothLanguages() throws IOException {
        var editor = RESOURCES.resolve("desk/editor");
        var zh = names(Files.readString(editor.resolve("words.zh.js")));
        var en = Files.readString(editor.resolve("words.en.js"));
        assertThat(names(en)).isNotEmpty().isEqualTo(zh).doesNotHaveDuplicates();
        assertThat(en).doesNotContainPattern(CHINESE);
        for (var script : files(RESOURCES.resolve("desk"), ".js")) {
            var text = Files.readString(script);
            var says = IN_SCRIPT.matcher(text);
            while (says.find()) {
                assertThat(zh).as(script.toString()).contains(says.group(1));
            }
            if (!script.endsWith("words.zh.js")) {
                assertThat(text).as(script.toString()).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    private static List<String> names(String script) {
        return IN_DICTIONARY.matcher(script).results().map(one -> one.group(1)).toList();
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
        return Stream.concat(DeskWords.FEATURES.stream(), OF_OTHERS.stream())
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
