package org.boai.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Where two fillings of a form differ, for a person who has to bring them together. */
public final class Differences {
    private Differences() {}

    /** A field with both texts. */
    public record Difference(String anchor, String field, String yours, String theirs) {}

    /** In the order of the fields; fields that only mark an entry are left out. */
    public static List<Difference> of(FormValues yours, FormValues theirs, FieldNames names) {
        var all = new LinkedHashSet<>(yours.names());
        all.addAll(theirs.names());
        var differences = new ArrayList<Difference>();
        for (var name : all) {
            var mine = String.join(", ", yours.all(name));
            var other = String.join(", ", theirs.all(name));
            if (!mine.equals(other)
                    && !mine.equals(FillForm.THERE)
                    && !other.equals(FillForm.THERE)) {
                differences.add(
                        new Difference(names.nearest(name), names.called(name), mine, other));
            }
        }
        return differences;
    }
}
