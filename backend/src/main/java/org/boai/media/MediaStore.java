package org.boai.media;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/**
 * The bucket that holds the files. Every method refuses with {@code storage-unavailable} within
 * seconds when the store does not answer.
 */
@ApplicationScoped
public class MediaStore {
    private static final Logger LOG = Logger.getLogger(MediaStore.class);
    private static final long ONE_PART = 64L << 20;

    /** Shorter than any store keeps an idle connection: an upload never meets one being closed. */
    private static final ConnectionPool KEPT_SHORTLY = new ConnectionPool(5, 10, TimeUnit.SECONDS);

    private final MinioClient client;
    private final String bucket;
    private volatile boolean bucketSeen;

    MediaStore(StorageConfig config) {
        this.bucket = config.bucket();
        this.client =
                MinioClient.builder()
                        .endpoint(config.endpoint().toString())
                        .region(config.region())
                        .credentials(config.accessKey(), config.secretKey())
                        .httpClient(
                                new OkHttpClient.Builder()
                                        .connectionPool(KEPT_SHORTLY)
                                        .connectTimeout(config.connectTimeout())
                                        .readTimeout(config.answerTimeout())
                                        .writeTimeout(config.answerTimeout())
                                        .build())
                        .build();
    }

    /** The node starts without its store too; the bucket is then made by the first upload. */
    void start(@Observes StartupEvent event) {
        try {
            requireBucket();
        } catch (Refused _) {
            LOG.warn("The object store does not answer; uploads are refused until it does");
        }
    }

    void put(StorageKey key, Path file, String mediaType) {
        requireBucket();
        answer(
                () ->
                        client.uploadObject(
                                UploadObjectArgs.builder()
                                        .bucket(bucket)
                                        .object(key.value())
                                        .filename(file.toString(), ONE_PART)
                                        .contentType(mediaType)
                                        .build()));
    }

    void put(StorageKey key, byte[] bytes, String mediaType) {
        requireBucket();
        answer(
                () ->
                        client.putObject(
                                PutObjectArgs.builder().bucket(bucket).object(key.value()).stream(
                                                new ByteArrayInputStream(bytes), bytes.length, -1)
                                        .contentType(mediaType)
                                        .build()));
    }

    void remove(StorageKey key) {
        answer(
                () -> {
                    client.removeObject(
                            RemoveObjectArgs.builder().bucket(bucket).object(key.value()).build());
                    return key;
                });
    }

    /** The size of a file in bytes, or empty when it is not there. */
    public Optional<Long> size(StorageKey key) {
        return answer(
                () -> {
                    try {
                        var args = StatObjectArgs.builder().bucket(bucket).object(key.value());
                        return Optional.of(client.statObject(args.build()).size());
                    } catch (ErrorResponseException e) {
                        if (e.response().code() == 404) {
                            return Optional.empty();
                        }
                        throw e;
                    }
                });
    }

    /** Bytes of a file from a place on; the caller closes the stream. */
    public InputStream open(StorageKey key, long from, long length) {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        return answer(
                () ->
                        client.getObject(
                                GetObjectArgs.builder()
                                        .bucket(bucket)
                                        .object(key.value())
                                        .offset(from)
                                        .length(length)
                                        .build()));
    }

    /** For answers of many files: says that the store is down before the first byte is sent. */
    public void requireAnswer() {
        answer(this::bucketExists);
    }

    private void requireBucket() {
        if (bucketSeen) {
            return;
        }
        answer(
                () -> {
                    if (!bucketExists()) {
                        client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
                    }
                    return bucket;
                });
        bucketSeen = true;
    }

    private boolean bucketExists() throws MinioException, IOException, GeneralSecurityException {
        return client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build());
    }

    private interface Question<T> {
        T ask() throws MinioException, IOException, GeneralSecurityException;
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (MinioException | IOException | GeneralSecurityException e) {
            LOG.warnf("The object store does not answer as it should: %s", e);
            throw new Refused(
                    new Refusal.Unavailable(
                            "storage-unavailable",
                            new Bilingual(
                                    "文件存储暂时连不上，什么也没有改变。请稍后重试；一直不行请联系系统管理员。",
                                    "The file store cannot be reached just now, and nothing was changed. Please try again later; if it keeps failing, tell a system administrator.")));
        }
    }
}
