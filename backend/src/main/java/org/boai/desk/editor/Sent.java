package org.boai.desk.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boai.content.ContentJson;
import org.boai.desk.form.FormValues;
import org.boai.language.Bilingual;
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
 * @param tried what the editor tried to save without an answer, oldest first
 */
record Sent(
        FormValues values,
        Map<String, String> own,
        Map<String, FormValue> files,
        List<Sent.Base> tried) {
    static final String SLUG = "slug";
    static final String CHANGE_NOTE = "changeNote";
    private static final Set<String> OWN =
            Set.of("csrf", "do", "revision", SLUG, CHANGE_NOTE, "reason", "current", "base");
    private static final String UPLOAD = "upload:";
    private static final String TRIED = "tried";
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    /**
     * @throws Refused {@code invalid-input} for a field that the editor does not have, or a file in
     *     the place of a text about the document
     */
    static Sent of(MultipartFormDataInput input) {
        var values = new LinkedHashMap<String, List<String>>();
        var own = new LinkedHashMap<String, String>();
        var files = new LinkedHashMap<String, FormValue>();
        var tried = new ArrayList<Base>();
        input.getValues()
                .forEach(
                        (name, sent) -> {
                            var first = sent.iterator().next();
                            if (name.startsWith(UPLOAD)) {
                                files.put(name.substring(UPLOAD.length()), first);
                            } else if (name.equals(TRIED)) {
                                texts(sent).forEach(text -> tried.add(fields(name, text)));
                            } else if (OWN.contains(name)) {
                                own.put(name, text(name, first));
                            } else if (name.startsWith("/")) {
                                values.put(name, texts(sent));
                            } else {
                                throw invalid(name);
                            }
                        });
        return new Sent(FormValues.of(values), own, files, List.copyOf(tried));
    }

    private static String text(String name, FormValue sent) {
        if (sent.isFileItem()) {
            throw invalid(name);
        }
        return sent.getValue();
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
        return new Sent(others, own, files, tried);
    }

    /**
     * What the editor began with, as it sends it along to be joined with a newer revision.
     *
     * @throws Refused {@code invalid-input} when it cannot be read
     */
    Base base() {
        return fields("base", own.getOrDefault("base", ""));
    }

    private static Base fields(String name, String json) {
        try {
            Map<String, List<String>> sent =
                    ContentJson.readerOfForms().forType(FIELDS).readValue(json);
            var values = new LinkedHashMap<>(sent);
            values.keySet().removeIf(one -> !one.startsWith("/"));
            return new Base(FormValues.of(values), first(sent, SLUG), first(sent, CHANGE_NOTE));
        } catch (JsonProcessingException _) {
            throw invalid(name);
        }
    }

    /** All fields of an editor, as it began with them or tried to save them. */
    record Base(FormValues values, String slug, String changeNote) {}

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    }

    /** The same with other values about the document itself. */
    Sent owning(String slug, String changeNote) {
        var others = new LinkedHashMap<>(own);
        others.put("slug", slug);
        others.put("changeNote", changeNote);
        return new Sent(values, others, files, tried);
    }

    String slug() {
        return own.getOrDefault("slug", "").strip();
    }

    String changeNote() {
        return own.getOrDefault("changeNote", "").strip();
    }

    /** Why the warnings stand; kept with the edition, not with the draft. */
    String reason() {
        return own.getOrDefault("reason", "").strip();
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
                new Refusal.InvalidInput(
                        name,
                        new Bilingual(
                                        "页面上没有「%s」这一项，或它的值不对。请刷新页面后重试。",
                                        "The page has no item “%s”, or its value is wrong. Refresh the page and try again.")
                                .with(name)));
    }
}
