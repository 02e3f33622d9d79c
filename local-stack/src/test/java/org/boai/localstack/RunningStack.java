package org.boai.localstack;

import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Talks to engines the way the backend does, through their environment variables. */
record RunningStack(Map<String, String> environment) {

    Connection connect(String user, String passwordVariable) throws SQLException {
        return DriverManager.getConnection(
                environment.get("BOAI_DB_URL"), user, environment.get(passwordVariable));
    }

    Connection connectAsOwner() throws SQLException {
        return connect("boai_owner", "BOAI_DB_OWNER_PASSWORD");
    }

    static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    String search(String method, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var host = environment.get("BOAI_SEARCH_HOSTS");
            var request =
                    HttpRequest.newBuilder(URI.create("http://" + host + path))
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    void makeBucket(String bucket) throws Exception {
        storage().makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
    }

    void put(String bucket, String name, String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        storage()
                .putObject(
                        PutObjectArgs.builder().bucket(bucket).object(name).stream(
                                        new ByteArrayInputStream(bytes), bytes.length, -1)
                                .contentType("text/plain")
                                .build());
    }

    String get(String bucket, String name, long offset, long length) throws Exception {
        var part =
                GetObjectArgs.builder().bucket(bucket).object(name).offset(offset).length(length);
        try (var object = storage().getObject(part.build())) {
            return new String(object.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private MinioClient storage() {
        return MinioClient.builder()
                .endpoint(environment.get("BOAI_S3_ENDPOINT"))
                .credentials(
                        environment.get("BOAI_S3_ACCESS_KEY"),
                        environment.get("BOAI_S3_SECRET_KEY"))
                .build();
    }
}
