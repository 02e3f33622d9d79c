package org.boai.desk.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;
import org.boai.desk.form.Shape.Option;

/** A part of a form as it is shown. Closed: each has a template of its own. */
public sealed interface FieldView extends TemplateInstance {
    Head head();

    /** Its markup, made by its own template, which escapes. */
    default RawString html() {
        return new RawString(render());
    }

    /**
     * What every field has.
     *
     * @param name its JSON pointer, also its id on the page
     * @param errors what is wrong with it
     */
    record Head(String name, String label, String hint, List<String> errors) {

        /** The ids of what explains it, for {@code aria-describedby}; empty for none. */
        public String describedBy() {
            return ((hint.isEmpty() ? "" : name + ".hint ")
                            + (errors.isEmpty() ? "" : name + ".error"))
                    .strip();
        }
    }

    /**
     * @param type of the input element; {@code textarea} for several lines
     */
    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TextField(Head head, String value, String type, int rows) implements FieldView {}

    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TickField(Head head, boolean ticked) implements FieldView {}

    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChoiceField(Head head, String value, List<Option> options) implements FieldView {}

    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChoicesField(Head head, Set<String> chosen, List<Option> options) implements FieldView {}

    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GridField(Head head, String value, int rows, boolean firstRow, boolean firstColumn)
            implements FieldView {}

    /**
     * @param sha256 of the chosen file, empty when none is
     * @param thumbnail address of a small picture, empty when there is none
     * @param original address of the file, empty when none is chosen
     */
    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AssetField(
            Head head,
            String sha256,
            String fileName,
            String facts,
            String thumbnail,
            String original)
            implements FieldView {}

    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GroupField(Head head, List<FieldView> fields) implements FieldView {}

    @CheckedTemplate(basePath = "desk/form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListField(Head head, List<Entry> entries, List<Option> types) implements FieldView {}

    /**
     * One entry of a list.
     *
     * @param type stored name of its type of block, empty where all entries are alike
     */
    record Entry(String name, int number, String type, String label, List<FieldView> fields) {}
}
