package org.boai.objectstore;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** Serves a folder as S3 on loopback until the process is told to end. */
public final class ObjectStore {
    private ObjectStore() {}

    /**
     * Reads its credentials from BOAI_S3_ACCESS_KEY and BOAI_S3_SECRET_KEY: a command line can be
     * read by everybody on the machine.
     *
     * @param args the folder for data, the HTTP port
     */
    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        var environment = System.getenv();
        S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + args[1]))
                .awsAuthentication(
                        AuthenticationType.AWS_V2_OR_V4,
                        environment.get("BOAI_S3_ACCESS_KEY"),
                        environment.get("BOAI_S3_SECRET_KEY"))
                .ignoreUnknownHeaders(true)
                .build()
                .start();
    }
}
