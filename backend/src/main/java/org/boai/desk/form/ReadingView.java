package org.boai.desk.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import org.boai.content.Block.Item;
import org.boai.content.Block.Row;
import org.boai.content.Mark;
import org.boai.content.Span;

/** A part of a content as reviewers read it. Closed: each has a template of its own. */
public sealed interface ReadingView extends TemplateInstance {

    /** Its markup, made by its own template, which escapes. */
    default RawString html() {
        return new RawString(render());
    }

    /** A short value with its name. */
    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Line(String label, String text) implements ReadingView {}

    /** Runs of text; a paragraph of the body has no label. */
    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Prose(String label, List<Run> runs) implements ReadingView {}

    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Heading(int level, String text) implements ReadingView {}

    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Bullets(boolean numbered, List<Bullet> bullets) implements ReadingView {}

    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Table(String label, List<Row> rows) implements ReadingView {}

    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record File(String label, String fileName, String thumbnail, String original)
            implements ReadingView {}

    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Section(String label, List<ReadingView> parts) implements ReadingView {}

    /**
     * A part with something beside it.
     *
     * @param place id of the part on the page
     * @param changed whether it is new to who reads it
     * @param beside markup of a template of its own, which escapes
     */
    @CheckedTemplate(
            basePath = "desk/reading",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Annotated(String place, ReadingView part, boolean changed, RawString beside)
            implements ReadingView {}

    /** A span, told for a template. */
    record Run(String text, boolean strong, boolean emphasis, String href) {
        Span span() {
            var marks = new ArrayList<Mark>();
            if (strong) {
                marks.add(Mark.STRONG);
            }
            if (emphasis) {
                marks.add(Mark.EMPHASIS);
            }
            return new Span(text, marks, href);
        }

        static List<Run> of(List<Span> spans) {
            return spans.stream()
                    .map(
                            span ->
                                    new Run(
                                            span.text(),
                                            span.marks().contains(Mark.STRONG),
                                            span.marks().contains(Mark.EMPHASIS),
                                            span.href()))
                    .toList();
        }
    }

    /** An entry of a list with those below it. */
    record Bullet(Prose prose, Bullets below) {
        /** Lists within a list are of its style. */
        static Bullets of(boolean numbered, List<Item> items) {
            return new Bullets(
                    numbered,
                    items.stream()
                            .map(
                                    item ->
                                            new Bullet(
                                                    new Prose("", Run.of(item.text())),
                                                    of(numbered, item.items())))
                            .toList());
        }
    }
}
