package org.boai.copying;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.boai.document.Sha256;
import org.boai.settings.SiteConfig;

/** The bucket as its owner sees it, and the files of the site that should be in it. */
@ApplicationScoped
class CopyScene {
    private final Path current;
    private final String bucket;
    private final MinioClient client;

    CopyScene(SiteConfig site, CopyConfig config) {
        this.current = site.folder().resolve("current");
        this.bucket = config.bucket().orElse("");
        this.client =
                MinioClient.builder()
                        .endpoint(config.endpoint().orElseThrow().toString())
                        .credentials(
                                config.accessKey().orElseThrow(), config.secretKey().orElseThrow())
                        .build();
    }

    void requireBucket() throws Exception {
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        }
    }

    /** What readers get of the site itself. */
    String readers(String file) throws IOException {
        return Files.readString(current.resolve(file));
    }

    /** Hashes of what readers get as files of the site, by path. */
    Map<String, Sha256> release() throws IOException {
        var release = current.toRealPath();
        var files = new TreeMap<String, Sha256>();
        try (var all = Files.walk(release)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var path = release.relativize(file).toString();
                if (!path.matches(".*(\\.gz|\\.br|/gone\\.html|/moved\\.html)")) {
                    files.put(path, Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    /** Hashes of the objects below a prefix that are files of the site, by path. */
    Map<String, Sha256> copied(String prefix) throws Exception {
        var objects = new TreeMap<String, Sha256>();
        for (var key : written(prefix).keySet()) {
            if (!key.startsWith("media/") && !key.equals(CopyRecord.KEY)) {
                objects.put(key, Sha256.of(bytes(prefix + key)));
            }
        }
        return objects;
    }

    /** When the objects below a prefix were written. */
    Map<String, ZonedDateTime> written(String prefix) throws Exception {
        var args = ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
        var objects = new TreeMap<String, ZonedDateTime>();
        for (var listed : client.listObjects(args)) {
            var item = listed.get();
            objects.put(item.objectName().substring(prefix.length()), item.lastModified());
        }
        return objects;
    }

    byte[] bytes(String key) throws Exception {
        try (var bytes =
                client.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            return bytes.readAllBytes();
        }
    }

    String text(String key) throws Exception {
        return new String(bytes(key), StandardCharsets.UTF_8);
    }

    StatObjectResponse head(String key) throws Exception {
        return client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build());
    }

    /** As somebody else would write it. */
    void put(String key, String text) throws Exception {
        put(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As when the bucket's owner gives it other headers: bytes and ETag stay, the mark goes. */
    void unmark(String key) throws Exception {
        put(key, bytes(key));
    }

    private void put(String key, byte[] bytes) throws Exception {
        client.putObject(
                PutObjectArgs.builder().bucket(bucket).object(key).stream(
                                new ByteArrayInputStream(bytes), bytes.length, -1)
                        .build());
    }

    void remove(String key) throws Exception {
        client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build());
    }
}
