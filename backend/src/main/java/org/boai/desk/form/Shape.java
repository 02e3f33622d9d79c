package org.boai.desk.form;

import java.util.List;
import java.util.Map;
import org.boai.desk.DeskLanguage;
import org.boai.language.Bilingual;

/** What a part of a content takes, as its record says. Closed: each shape is read and shown. */
sealed interface Shape {

    /** One text field whose text means something. */
    record Text(TextForm form) implements Shape {}

    record Tick() implements Shape {}

    /** One of a closed set. */
    record Choice(TextForm form, List<Option> options) implements Shape {}

    /** Any of a closed set. */
    record Choices(List<Option> options) implements Shape {}

    /** Any of the managed topics. */
    record TopicChoices() implements Shape {}

    /** The rows of a table. */
    record Rows() implements Shape {}

    /** An uploaded file. */
    record Asset() implements Shape {}

    /**
     * The parts of a record.
     *
     * @param optional whether it is left out when all of its fields are blank
     */
    record Group(boolean optional, List<Part> parts) implements Shape {}

    record Repeated(Group entry) implements Shape {}

    /** A body; its entries are of the types of blocks, by their stored names. */
    record Blocks(Map<String, Group> types) implements Shape {}

    /** A value with its name on the page. */
    record Option(String value, Bilingual name) {
        /** One whose name is the same for all who read. */
        static Option named(String value, String name) {
            return new Option(value, new Bilingual(name, name));
        }

        /** Its name in the language of who reads. */
        public String label() {
            return DeskLanguage.say(name);
        }
    }

    /**
     * One component of a record.
     *
     * @param name as stored
     * @param words what it is called on the page
     * @param required whether the record cannot be made without it
     */
    record Part(String name, Words words, boolean required, Shape shape) {}
}
