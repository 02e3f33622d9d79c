package org.boai.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.media.StorageConfig;

/**
 * How much is stored: what is refused must leave all of it as it is.
 *
 * @param saves how often working copies were written
 * @param plans documents that go public or end at a time
 * @param objects files of the object store, renditions included
 */
public record Stored(
        long documents,
        long saves,
        long editions,
        long plans,
        long comments,
        long topics,
        long assets,
        long objects) {

    public static Stored now() throws SQLException {
        return new Stored(
                OwnerDatabase.number("select count(*) from document where trashed_at is null"),
                OwnerDatabase.number("select coalesce(sum(revision), 0) from working_copy"),
                OwnerDatabase.number("select count(*) from edition"),
                OwnerDatabase.number(
                        "select count(scheduled_at) + count(expires_at) from document"),
                OwnerDatabase.number("select count(*) from comment"),
                OwnerDatabase.number("select count(*) from topic"),
                OwnerDatabase.number("select count(*) from asset"),
                listed());
    }

    /** What this does leaves all of it as it is. */
    public static void stays(ThrowingCallable act) throws Throwable {
        var before = now();
        act.call();
        assertThat(now()).isEqualTo(before);
    }

    private static long listed() {
        var config = CDI.current().select(StorageConfig.class).get();
        var client =
                MinioClient.builder()
                        .endpoint(config.endpoint().toString())
                        .region(config.region())
                        .credentials(config.accessKey(), config.secretKey())
                        .build();
        var all = ListObjectsArgs.builder().bucket(config.bucket()).recursive(true).build();
        return StreamSupport.stream(client.listObjects(all).spliterator(), false).count();
    }
}
