package org.boai.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A person at the desk, signed in, with the pages that a browser without scripts would see. */
final class DeskWindow {
    private static final int MOST_BYTES = 50_000_000;

    private final URI root;
    private final Connection session = Jsoup.newSession().maxBodySize(MOST_BYTES).timeout(60_000);

    private DeskWindow(URI root) {
        this.root = root;
    }

    static DeskWindow of(URI root, String login, String password) throws IOException {
        var window = new DeskWindow(root);
        var page = window.parsed("/admin/sign-in");
        var answer =
                window.request("/admin/sign-in")
                        .method(Connection.Method.POST)
                        .data(filled(page, login, password))
                        .execute();
        if (answer.url().getPath().contains("sign-in")) {
            throw new IOException(login + " could not sign in");
        }
        return window;
    }

    private static List<Connection.KeyVal> filled(Document page, String login, String password) {
        var form = form(page, "/admin/sign-in");
        form.expectFirst("[name=login]").val(login);
        form.expectFirst("[name=password]").val(password);
        return form.formData();
    }

    /** The bytes of a page, read to their end and not looked into. */
    byte[] open(String path) throws IOException {
        return request(path).execute().bodyAsBytes();
    }

    String json(String path) throws IOException {
        return request(path).ignoreContentType(true).execute().body();
    }

    Document parsed(String path) throws IOException {
        return request(path).get();
    }

    /** Posts fields as a form with files does, and answers what comes. */
    String send(String path, Iterable<Connection.KeyVal> fields) throws IOException {
        var request =
                request(path)
                        .method(Connection.Method.POST)
                        .header("Content-Type", "multipart/form-data")
                        .ignoreContentType(true);
        fields.forEach(field -> request.request().data(field));
        return request.execute().body();
    }

    /** The form that posts to this path. */
    static FormElement form(Document page, String action) {
        return (FormElement) page.expectFirst("form[action=%s]".formatted(action));
    }

    private Connection request(String path) {
        return session.newRequest(root.resolve(path).toString())
                .header("Sec-Fetch-Site", "same-origin");
    }
}
