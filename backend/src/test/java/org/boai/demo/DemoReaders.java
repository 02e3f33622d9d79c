package org.boai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demonstration as its readers reach it. */
final class DemoReaders {
    private final PackagedBoai boai;
    private final HttpClient client = HttpClient.newHttpClient();

    private DemoReaders(PackagedBoai boai) {
        this.boai = boai;
    }

    /** All of it is published when both outputs are made again. */
    static DemoReaders of(PackagedBoai boai) throws IOException {
        for (var output : List.of("site", "search")) {
            var rebuild = boai.run("rebuild", output);
            if (!rebuild.output().contains("Rebuilt " + output)) {
                throw new IllegalStateException(rebuild.output() + rebuild.errors());
            }
        }
        return new DemoReaders(boai);
    }

    /** What is written for readers and names other files, by path. */
    Map<String, String> texts(String... endings) {
        var texts = new TreeMap<String, String>();
        try {
            var site = boai.data().resolve("site/current").toRealPath();
            for (var file : files(site)) {
                if (List.of(endings).stream().anyMatch(file.toString()::endsWith)) {
                    var path = site.relativize(file).toString();
                    texts.put(
                            "/" + path.replaceFirst("(^|/)index\\.html$", "$1"),
                            Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<Path> files(Path site) throws IOException {
        try (var files = Files.walk(site)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /**
     * What a browser gets, as it travels.
     *
     * @param path with its query, encoded
     */
    HttpResponse<byte[]> get(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(boai.root() + path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Encoding", "gzip")
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
