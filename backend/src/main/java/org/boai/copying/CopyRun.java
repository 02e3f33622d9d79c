package org.boai.copying;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.boai.document.Sha256;
import org.boai.media.PublicFiles;
import org.boai.site.files.Difference;
import org.boai.site.files.Output;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bucket hold what readers get at one moment: first what pages load, then documents, then
 * what leads to them; what is gone is removed at the end.
 */
final class CopyRun {
    private static final int HASH_FROM = "media/".length();
    private static final int HASH_TO = HASH_FROM + 64;

    private final CopyBucket bucket;
    private final PublicFiles media;
    private final Difference site;
    private final Map<String, Stored> held;
    private final Settings settings;
    private final Map<String, List<String>> uses = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger uploaded = new AtomicInteger();
    private final AtomicInteger deleted = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * How it is done.
     *
     * @param address where readers reach the site
     * @param lead asked before every write, so that who is not the writer any more ends at once
     */
    record Settings(URI address, int atOnce, Lead lead) {}

    /** Says no by an exception once another node may write. */
    @FunctionalInterface
    interface Lead {
        void require() throws IOException;
    }

    /**
     * @param held by the bucket; kept up to date with every object that is written
     */
    CopyRun(
            CopyBucket bucket,
            PublicFiles media,
            Difference site,
            Map<String, Stored> held,
            Settings settings) {
        this.bucket = bucket;
        this.media = media;
        this.site = site;
        this.held = held;
        this.settings = settings;
    }

    /**
     * Does it.
     *
     * @param strays keys in the bucket that no record names
     */
    CopySite.Copied copy(Collection<String> strays) throws IOException, InterruptedException {
        AtOnce.each(settings.atOnce(), site.lacking().files(), this::readUses);
        var wanted = new HashSet<>(site.all().keySet());
        wanted.addAll(publicUploads());
        for (var phase : Phase.values()) {
            var some = wanted.stream().filter(key -> Phase.of(key) == phase && isLacking(key));
            AtOnce.each(settings.atOnce(), some.toList(), this::upload);
        }
        wanted.removeAll(refused);
        for (var phase : List.of(Phase.LEADING, Phase.DOCUMENTS, Phase.LOADED)) {
            var some =
                    held.keySet().stream()
                            .filter(key -> Phase.of(key) == phase && !wanted.contains(key));
            AtOnce.each(settings.atOnce(), some.toList(), this::delete);
        }
        var unknown = strays.stream().filter(key -> !wanted.contains(key)).toList();
        AtOnce.each(settings.atOnce(), unknown, this::deleteIfOurs);
        return new CopySite.Copied(
                uploaded.get(), deleted.get(), wanted.size() - uploaded.get(), bytes.get());
    }

    private void readUses(String file) throws IOException {
        if (PageUses.canBeIn(file)) {
            uses.put(file, PageUses.of(file, site.lacking().read(file), settings.address()));
        }
    }

    private List<String> usesOf(String file) {
        var read = uses.get(file);
        if (read != null) {
            return read;
        }
        var stored = held.get(file);
        return stored == null ? List.of() : stored.uses();
    }

    /** Of a document that is withdrawn nothing stays, whatever other pages still name. */
    private Set<String> publicUploads() {
        var hashes = media.hashes();
        var keys = new TreeSet<String>();
        for (var file : site.all().keySet()) {
            for (var key : usesOf(file)) {
                if (hashes.contains(hash(key))) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static Sha256 hash(String upload) {
        return new Sha256(upload.substring(HASH_FROM, HASH_TO));
    }

    private boolean isLacking(String key) {
        return Phase.isUpload(key)
                ? !isHeld(held.get(key), hash(key))
                : site.lacking().files().contains(key);
    }

    static boolean isHeld(@Nullable Stored stored, Sha256 wanted) {
        return stored != null && stored.fingerprint().equals(wanted.hex());
    }

    private void upload(String key) throws IOException {
        if (Phase.isUpload(key)) {
            var file = media.find(hash(key), key.substring(HASH_TO + 1));
            if (file.isEmpty()) {
                refused.add(key);
            } else {
                put(key, hash(key), Parcel.ofUpload(file.get()));
            }
            return;
        }
        var written = site.all().get(key);
        var content = site.lacking().read(key);
        put(
                key,
                written.hash(),
                Output.MOVED.equals(written.marker())
                        ? Parcel.ofMoved(key, content)
                        : Parcel.ofSite(key, content));
    }

    private void put(String key, Sha256 fingerprint, Parcel parcel) throws IOException {
        settings.lead().require();
        var etag = bucket.put(key, parcel);
        held.put(key, new Stored(fingerprint.hex(), parcel.length(), etag, usesOf(key)));
        uploaded.incrementAndGet();
        bytes.addAndGet(parcel.length());
    }

    private void delete(String key) throws IOException {
        settings.lead().require();
        bucket.remove(key);
        held.remove(key);
        deleted.incrementAndGet();
    }

    private void deleteIfOurs(String key) throws IOException {
        if (bucket.isOurs(key)) {
            delete(key);
        }
    }
}
