package org.boai.desk.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the fields of a shown form are called, by JSON pointer. */
public final class FieldNames {
    private final Map<String, String> names = new LinkedHashMap<>();

    private FieldNames() {}

    public static FieldNames of(List<FieldView> fields) {
        var names = new FieldNames();
        names.add(fields, "");
        return names;
    }

    private void add(List<FieldView> fields, String above) {
        for (var field : fields) {
            var name = above + field.head().label();
            names.put(field.head().name(), name);
            switch (field) {
                case FieldView.GroupField group -> add(group.fields(), name + " › ");
                case FieldView.ListField list ->
                        list.entries().forEach(entry -> add(entry, name + " › "));
                case FieldView.TextField _,
                        FieldView.TickField _,
                        FieldView.ChoiceField _,
                        FieldView.ChoicesField _,
                        FieldView.GridField _,
                        FieldView.AssetField _ -> {}
            }
        }
    }

    private void add(FieldView.Entry entry, String above) {
        var name = above + entry.number() + " ";
        names.put(entry.name(), name.strip());
        add(entry.fields(), name);
    }

    /** The id of the field that holds what a pointer points to; empty when there is none. */
    public String nearest(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (names.containsKey(at)) {
                return at;
            }
        }
        return "";
    }

    /** What people call the field that holds what a pointer points to. */
    public String called(String pointer) {
        return names.getOrDefault(nearest(pointer), "");
    }
}
