package org.boai.api;

import jakarta.ws.rs.core.UriInfo;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Which item a client wants, and what of it. */
record ItemQuery(Address address, Fields fields) {

    /**
     * @throws Refused {@code not-found}, {@code unknown-parameter}, {@code invalid-input}
     */
    static ItemQuery of(String segment, String slug, UriInfo uri) {
        var kind = kind(segment);
        var sent = KnownParameters.of(uri, "lang", "fields");
        if (!Slug.isValid(slug)) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这篇文稿", "this item")));
        }
        return new ItemQuery(new Address(kind, locale(sent), new Slug(slug)), fields(kind, sent));
    }

    static Kind kind(String segment) {
        return Kind.ofSegment(segment)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual("这一类内容", "this kind of content"))));
    }

    static ContentLocale locale(KnownParameters sent) {
        return sent.value("lang")
                .map(
                        tag ->
                                ContentLocale.find(tag)
                                        .orElseThrow(
                                                () ->
                                                        new Refused(
                                                                new Refusal.InvalidInput(
                                                                        "lang",
                                                                        new Bilingual(
                                                                                "lang 只能是 zh-CN 或 en。",
                                                                                "lang must be zh-CN or en.")))))
                .orElse(ContentLocale.ZH_CN);
    }

    static Fields fields(Kind kind, KnownParameters sent) {
        return sent.value("fields").map(list -> Fields.read(kind, list)).orElse(Fields.ALL);
    }

    /** The same for every spelling of the same query. */
    String canonical() {
        return "item " + address.path() + " " + fields.canonical();
    }
}
