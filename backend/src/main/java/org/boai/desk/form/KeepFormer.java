package org.boai.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boai.content.Content;
import org.boai.document.Kind;

/**
 * Reads what can be read of a form. A field that cannot be read keeps its former value; of a list
 * that holds such a field all entries do, because an entry alone may have been another before.
 */
public final class KeepFormer {
    private static final int MOST_ROUNDS = 50;

    private final Kind kind;
    private final FormValues former;
    private final References references;

    /**
     * @param former a form of the same kind that can be read
     */
    public KeepFormer(Kind kind, FormValues former, References references) {
        this.kind = kind;
        this.former = former;
        this.references = references;
    }

    /**
     * A form of which all can be read.
     *
     * @param fields those that have their former value, by name; each with all below it
     * @param faults what is wrong with what was sent for them
     */
    public record Kept(
            FormValues values, Content content, Set<String> fields, List<FieldFault> faults) {
        public Kept {
            fields = Set.copyOf(fields);
            faults = List.copyOf(faults);
        }

        /** Whether all of it is as it was sent. */
        public boolean all() {
            return fields.isEmpty();
        }
    }

    /** The form with as few former values as it can be read with; empty when nothing helps. */
    public Optional<Kept> of(FormValues sent) {
        return read(sent, Set.of(), List.of());
    }

    /** The same with the former value of one more field, which somebody else refused. */
    public Optional<Kept> without(Kept kept, FieldFault fault) {
        var fields = new LinkedHashSet<>(kept.fields());
        var faults = new ArrayList<>(kept.faults());
        return put(kept.values(), fault, fields, faults)
                .flatMap(values -> read(values, fields, faults));
    }

    /** The former values of these fields, by the names of the form. */
    public Map<String, List<String>> former(Set<String> fields) {
        return below(former, fields);
    }

    /** What a form holds of these fields. */
    public static Map<String, List<String>> below(FormValues values, Set<String> fields) {
        var found = new LinkedHashMap<String, List<String>>();
        values.toMap()
                .forEach(
                        (name, texts) -> {
                            if (fields.stream().anyMatch(field -> isWithin(name, field))) {
                                found.put(name, texts);
                            }
                        });
        return found;
    }

    private Optional<Kept> read(FormValues sent, Set<String> before, List<FieldFault> told) {
        var values = sent;
        var fields = new LinkedHashSet<>(before);
        var faults = new ArrayList<>(told);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            switch (ReadForm.as(kind, values, references)) {
                case ReadForm.Result.Readable(var content) -> {
                    return Optional.of(new Kept(values, content, fields, faults));
                }
                case ReadForm.Result.Unreadable(var found) -> {
                    for (var fault : found) {
                        var next = put(values, fault, fields, faults);
                        if (next.isEmpty()) {
                            return Optional.empty();
                        }
                        values = next.get();
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Empty when there is no field left whose former value could help. */
    private Optional<FormValues> put(
            FormValues values, FieldFault fault, Set<String> fields, List<FieldFault> faults) {
        var field = field(values, fault.where());
        var again = false;
        while (fields.contains(field)) {
            // Its former value does not go with what was sent around it.
            field = field.substring(0, field.lastIndexOf('/'));
            again = true;
        }
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (!again && !fields.stream().anyMatch(one -> isWithin(fault.where(), one))) {
            faults.add(fault);
        }
        var put = field;
        fields.removeIf(one -> isWithin(one, put));
        fields.add(put);
        return Optional.of(values.without(put).with(former(Set.of(put))));
    }

    /** The smallest part of the form that holds what a pointer points to and stands for itself. */
    private String field(FormValues values, String pointer) {
        var group = Shapes.of(kind);
        var at = "";
        for (var step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            var part = group.parts().stream().filter(one -> one.name().equals(step)).findFirst();
            if (part.isEmpty()) {
                break;
            }
            at += "/" + step;
            if (!(part.get().shape() instanceof Shape.Group inner)) {
                return at;
            }
            group = inner;
        }
        return at.isEmpty() && values.has(pointer) ? pointer : at;
    }

    private static boolean isWithin(String name, String field) {
        return name.equals(field) || name.startsWith(field + "/");
    }
}
