package org.boai.desk.form;

import org.boai.desk.form.Shape.Part;

/** Tells whether nobody filled in a part of a form; first values of fresh fields do not count. */
record Blank(FormValues values) {

    boolean is(Shape.Group group, String where) {
        return group.parts().stream().allMatch(part -> is(part, where + "/" + part.name()));
    }

    private boolean is(Part part, String where) {
        return switch (part.shape()) {
            case Shape.Text _, Shape.Choice _, Shape.Rows _ -> {
                var text = values.text(where);
                yield text.isBlank() || text.equals(part.words().initial());
            }
            case Shape.Tick _ -> !values.has(where);
            case Shape.Choices _, Shape.TopicChoices _ -> values.all(where).isEmpty();
            case Shape.Asset _ -> values.text(where + "/sha256").isBlank();
            case Shape.Group group -> is(group, where);
            case Shape.Repeated _, Shape.Blocks _ -> values.entries(where).isEmpty();
        };
    }
}
