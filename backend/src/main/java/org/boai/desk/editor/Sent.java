package org.boai.desk.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boai.desk.form.FormValues;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * The editor's form as a browser sent it.
 *
 * @param values the fields of the content
 * @param own the fields about the document itself
 * @param files by the field that they are for
 */
record Sent(FormValues values, Map<String, String> own, Map<String, FormValue> files) {
    private static final Set<String> OWN =
            Set.of("csrf", "do", "revision", "slug", "changeNote", "current");
    private static final String UPLOAD = "upload:";

    /**
     * @throws Refused {@code invalid-input} for a field that the editor does not have
     */
    static Sent of(MultipartFormDataInput input) {
        var values = new LinkedHashMap<String, List<String>>();
        var own = new LinkedHashMap<String, String>();
        var files = new LinkedHashMap<String, FormValue>();
        input.getValues()
                .forEach(
                        (name, sent) -> {
                            var first = sent.iterator().next();
                            if (name.startsWith(UPLOAD)) {
                                files.put(name.substring(UPLOAD.length()), first);
                            } else if (OWN.contains(name)) {
                                own.put(name, first.getValue());
                            } else if (name.startsWith("/")) {
                                values.put(name, texts(sent));
                            } else {
                                throw invalid(name);
                            }
                        });
        return new Sent(FormValues.of(values), own, files);
    }

    private static List<String> texts(Iterable<FormValue> sent) {
        var texts = new ArrayList<String>();
        for (var value : sent) {
            texts.add(value.isFileItem() ? "" : value.getValue());
        }
        return texts;
    }

    String button() {
        return own.getOrDefault("do", "save");
    }

    /** The field whose upload button was pressed, or empty when it was another button. */
    Optional<String> upload() {
        return button().startsWith(UPLOAD)
                ? Optional.of(button().substring(UPLOAD.length()))
                : Optional.empty();
    }

    /** The same with other values. */
    Sent with(FormValues others) {
        return new Sent(others, own, files);
    }

    String slug() {
        return own.getOrDefault("slug", "").strip();
    }

    String changeNote() {
        return own.getOrDefault("changeNote", "").strip();
    }

    /** The revision that the editor began with; after a conflict, the one it was merged with. */
    long revision() {
        return number(button().equals("merge") ? "current" : "revision");
    }

    private long number(String name) {
        try {
            return Long.parseLong(own.getOrDefault(name, ""));
        } catch (NumberFormatException _) {
            throw invalid(name);
        }
    }

    Optional<FormValue> file(String field) {
        return Optional.ofNullable(files.get(field))
                .filter(file -> file.isFileItem() && !file.getFileName().isEmpty());
    }

    private static Refused invalid(String name) {
        return new Refused(
                new Refusal.InvalidInput(name, "页面上没有「%s」这一项,或它的值不对。请刷新页面后重试。".formatted(name)));
    }
}
