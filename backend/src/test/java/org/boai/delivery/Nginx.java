package org.boai.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.boai.localstack.process.FreePort;

/** The nginx of this machine with the configuration that production uses, on a port of its own. */
final class Nginx implements AutoCloseable {
    private static final Path PRODUCTION = Path.of("src/main/docker/nginx/boai.conf");

    /** Who may frame what is made for it. */
    static final String PORTAL = "https://portal.example.gov.cn";

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param backend port of the backend on this machine
     * @param site the published folder
     */
    static Nginx start(Path folder, int backend, Path site) throws IOException {
        var port = FreePort.any();
        var server =
                Files.readString(PRODUCTION)
                        .replace("server backend:8080;", "server 127.0.0.1:%d;".formatted(backend))
                        .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(port))
                        .replace("/srv/boai/site/current", site.toString())
                        .replace("${BOAI_EMBED_ANCESTORS}", PORTAL)
                        .replace("${BOAI_TLS_PROXY}", "127.0.0.1");
        Files.writeString(folder.resolve("boai.conf"), server);
        var main =
                """
                daemon off;
                user %s;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                worker_processes 1;
                events { }
                http {
                    include /etc/nginx/mime.types;
                    access_log off;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    include %2$s/boai.conf;
                }
                """
                        .formatted(System.getProperty("user.name"), folder);
        Files.writeString(folder.resolve("nginx.conf"), main);
        var process =
                new ProcessBuilder(
                                "nginx",
                                "-c",
                                folder.resolve("nginx.conf").toString(),
                                "-e",
                                folder.resolve("error.log").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out.log").toFile())
                        .start();
        var nginx = new Nginx(process, port);
        nginx.awaitReady(folder);
        return nginx;
    }

    int port() {
        return port;
    }

    private void awaitReady(Path folder) {
        Awaitility.await("nginx, see " + folder)
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new IllegalStateException(
                                        Files.readString(folder.resolve("out.log"))
                                                + Files.readString(folder.resolve("error.log")));
                            }
                            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                                return true;
                            } catch (IOException _) {
                                return false;
                            }
                        });
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
