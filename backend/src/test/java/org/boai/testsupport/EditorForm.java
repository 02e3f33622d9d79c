package org.boai.testsupport;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.boai.document.DocumentId;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** The fields of an editor's page, as a browser without scripts would send them back. */
public record EditorForm(List<KeyVal> fields) {

    /**
     * @param reader somebody who may write the document
     */
    public static EditorForm of(RequestSpecification reader, DocumentId id) {
        var path = "/admin/documents/" + id + "/edit";
        var page = Jsoup.parse(reader.get(path).asString(), "http://localhost");
        var form = (FormElement) page.expectFirst("form[action=%s]".formatted(path));
        return new EditorForm(
                form.formData().stream()
                        .filter(field -> !field.key().equals("do") && !field.key().equals("csrf"))
                        .filter(field -> !field.key().startsWith("upload:"))
                        .toList());
    }

    /** The request with all of them. */
    public RequestSpecification in(RequestSpecification request) {
        fields.forEach(field -> request.multiPart(part(field.key(), field.value())));
        return request;
    }

    /** A text as a form with files has it. */
    public static MultiPartSpecification part(String name, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .build();
    }
}
