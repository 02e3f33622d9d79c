package org.boai.copying;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The bucket that the copy is in, below its prefix. What else is in the bucket is never read,
 * written or removed. Every method says by {@link IOException} what the store refused.
 */
final class CopyBucket {
    private static final String MARK = "boai-site";
    private static final String NO_PREFIX = "/";
    private static final int IDLE_SECONDS = 10;
    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    private final MinioClient client;
    private final String bucket;
    private final String prefix;

    /** Marks an object as one of this copy, also when no record names it. */
    private final Map<String, String> mark;

    /**
     * @throws IllegalStateException when a bucket is named without all that leads to it
     */
    CopyBucket(CopyConfig config) {
        this.bucket = config.bucket().orElseThrow();
        this.prefix = config.prefix().orElse("");
        this.mark = Map.of(MARK, config.prefix().orElse(NO_PREFIX));
        this.client =
                MinioClient.builder()
                        .endpoint(needed("endpoint", config.endpoint()).toString())
                        .region(config.region())
                        .credentials(
                                needed("access-key", config.accessKey()),
                                needed("secret-key", config.secretKey()))
                        .httpClient(
                                new OkHttpClient.Builder()
                                        // Shorter than any store keeps one, as for uploads.
                                        .connectionPool(
                                                new ConnectionPool(
                                                        config.atOnce(),
                                                        IDLE_SECONDS,
                                                        TimeUnit.SECONDS))
                                        .connectTimeout(config.connectTimeout())
                                        .readTimeout(config.answerTimeout())
                                        .writeTimeout(config.answerTimeout())
                                        .build())
                        .build();
    }

    private static <T> T needed(String name, Optional<T> setting) {
        return setting.orElseThrow(
                () ->
                        new IllegalStateException(
                                "boai.site.copy.bucket needs boai.site.copy." + name));
    }

    /**
     * An object as the store lists it.
     *
     * @param etag empty when the store does not tell
     */
    record Listed(String key, long bytes, String etag) {}

    /** All objects below the prefix. */
    List<Listed> list() throws IOException {
        var args = ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
        return answer(
                () -> {
                    var listed = new ArrayList<Listed>();
                    for (var result : client.listObjects(args)) {
                        var item = result.get();
                        if (!item.isDir()) {
                            var key = item.objectName().substring(prefix.length());
                            listed.add(new Listed(key, item.size(), plain(item.etag())));
                        }
                    }
                    return listed;
                });
    }

    /** The ETag of an object; empty when it is not there. */
    Optional<String> etag(String key) throws IOException {
        return head(key).map(object -> plain(object.etag()));
    }

    /**
     * Who wrote what is there. This copy marks what it writes; new headers, which the owner of the
     * bucket may give to any object, take the mark away and leave bytes and ETag.
     *
     * @param isAsWritten knows by size and ETag what this copy wrote
     */
    Whose whose(String key, Predicate<Listed> isAsWritten) throws IOException {
        return head(key)
                .map(object -> isMarked(object) || isAsWritten.test(listed(key, object)))
                .map(isOurs -> isOurs ? Whose.OURS : Whose.OTHERS)
                .orElse(Whose.NOBODY);
    }

    private boolean isMarked(StatObjectResponse object) {
        return object.userMetadata().entrySet().containsAll(mark.entrySet());
    }

    private static Listed listed(String key, StatObjectResponse object) {
        return new Listed(key, object.size(), plain(object.etag()));
    }

    /** Says that the store is down, or does not let anybody in. */
    void requireAnswer() throws IOException {
        head(CopyRecord.KEY);
    }

    private Optional<StatObjectResponse> head(String key) throws IOException {
        var args = StatObjectArgs.builder().bucket(bucket).object(prefix + key).build();
        return answer(
                () -> {
                    try {
                        return Optional.of(client.statObject(args));
                    } catch (ErrorResponseException e) {
                        if (e.response().code() == NOT_FOUND) {
                            return Optional.empty();
                        }
                        throw e;
                    }
                });
    }

    /** What the record in the bucket names; nothing when it is not ours. */
    Map<String, Stored> record() throws IOException {
        if (whose(CopyRecord.KEY, _ -> false) != Whose.OURS) {
            return Map.of();
        }
        var args = GetObjectArgs.builder().bucket(bucket).object(prefix + CopyRecord.KEY).build();
        return answer(
                () -> {
                    try (var bytes = client.getObject(args)) {
                        return CopyRecord.read(bytes.readAllBytes());
                    }
                });
    }

    /** Writes an object in the place of the one before it; answers its ETag. */
    String put(String key, Parcel parcel) throws IOException {
        return answer(
                () -> {
                    try {
                        return send(key, parcel);
                    } catch (ErrorResponseException e) {
                        if (e.response().code() == NOT_IMPLEMENTED && parcel.sendsOn()) {
                            return send(key, parcel.withoutRedirect());
                        }
                        throw e;
                    }
                });
    }

    private String send(String key, Parcel parcel)
            throws MinioException, IOException, GeneralSecurityException {
        try (var bytes = parcel.bytes().open()) {
            var args =
                    PutObjectArgs.builder().bucket(bucket).object(prefix + key).stream(
                                    bytes, parcel.length(), -1)
                            .contentType(parcel.mediaType())
                            .headers(parcel.headers())
                            .userMetadata(mark)
                            .build();
            return plain(client.putObject(args).etag());
        }
    }

    void remove(String key) throws IOException {
        var args = RemoveObjectArgs.builder().bucket(bucket).object(prefix + key).build();
        answer(
                () -> {
                    client.removeObject(args);
                    return key;
                });
    }

    private static String plain(@Nullable String etag) {
        return etag == null ? "" : etag.replace("\"", "");
    }

    private interface Question<T> {
        T ask() throws MinioException, IOException, GeneralSecurityException;
    }

    private static <T> T answer(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (MinioException | GeneralSecurityException e) {
            throw new IOException("The store of the copy refuses: " + e.getMessage(), e);
        }
    }
}
