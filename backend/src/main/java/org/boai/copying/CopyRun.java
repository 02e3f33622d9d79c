package org.boai.copying;

import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.boai.document.Sha256;
import org.boai.media.PublicFiles;
import org.boai.site.files.Difference;
import org.boai.site.files.Output;

/**
 * Makes a bucket hold what readers get at one moment. What they may not see any more leaves it
 * first; then comes what pages load, then documents, then what leads to them; what pages loaded
 * until now is removed at the end, where what is probably of others is asked for too. An object
 * that fails does not keep the others. What changes meanwhile cuts it short.
 */
final class CopyRun {
    private static final int HASH_FROM = "media/".length();
    private static final int HASH_TO = HASH_FROM + 64;

    /** So many are done by each thread before a change that came meanwhile is looked for. */
    static final int TURN = 50;

    private static final Pattern UPLOAD = Pattern.compile("media/[0-9a-f]{64}/.+");

    private final CopyBucket bucket;
    private final PublicFiles media;
    private final Difference site;
    private final Holdings holdings;
    private final Settings settings;
    private final Map<String, List<String>> uses = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Failures failures = new Failures();
    private final AtomicInteger uploaded = new AtomicInteger();
    private final AtomicInteger deleted = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private boolean isCut;

    /**
     * How it is done.
     *
     * @param address where readers reach the site
     * @param lead asked before every write, so that who is not the writer any more ends at once
     * @param isChanged whether the site changed since the run began
     */
    record Settings(URI address, int atOnce, Lead lead, BooleanSupplier isChanged) {}

    /** Says no by an exception once another node may write. */
    @FunctionalInterface
    interface Lead {
        void require() throws IOException;
    }

    /**
     * @param holdings of the bucket; kept up to date with every object that is written
     */
    CopyRun(
            CopyBucket bucket,
            PublicFiles media,
            Difference site,
            Holdings holdings,
            Settings settings) {
        this.bucket = bucket;
        this.media = media;
        this.site = site;
        this.holdings = holdings;
        this.settings = settings;
    }

    /**
     * Does it.
     *
     * @throws NotWhole when single objects failed, after all others are done
     * @throws IOException when the store does not answer, at once
     */
    CopySite.Copied copy() throws IOException, InterruptedException {
        each(site.lacking().files().stream(), this::readUses);
        var hashes = media.hashes();
        var wanted = new HashSet<>(site.all().keySet());
        wanted.addAll(publicUploads(hashes));
        each(withdrawn(), this::upload);
        each(
                without(wanted).filter(key -> isAlikeOurs(key) && !isOnlyLoaded(key, hashes)),
                this::delete);
        one(CopyRecord.KEY, _ -> holdings.recordMany());
        for (var phase : Phase.values()) {
            inTurns(
                    wanted.stream().filter(key -> Phase.of(key) == phase && isLacking(key)),
                    this::upload);
        }
        wanted.removeAll(refused);
        inTurns(without(wanted), this::delete);
        one(CopyRecord.KEY, _ -> holdings.record());
        failures.requireNone();
        return new CopySite.Copied(
                uploaded.get(), deleted.get(), wanted.size() - uploaded.get(), bytes.get());
    }

    /** Whether there is more to do, which begins with what changed. */
    boolean isCut() {
        return isCut;
    }

    /** Pages that tell of a withdrawal, where the text is there still. */
    private Stream<String> withdrawn() {
        var there = holdings.keys();
        return site.lacking().files().stream()
                .filter(key -> Output.GONE.equals(site.all().get(key).marker()))
                .filter(there::contains);
    }

    /** What is there and is not wanted: what is known, and lists before what they load. */
    private Stream<String> without(Set<String> wanted) {
        return holdings.keys().stream()
                .filter(key -> !wanted.contains(key))
                .sorted(
                        Comparator.comparing(holdings::isKnown)
                                .thenComparing(Phase::of)
                                .reversed());
    }

    /** The rest may be as much as others have here, and takes a question for each. */
    private boolean isAlikeOurs(String key) {
        return holdings.isKnown(key) || UPLOAD.matcher(key).matches();
    }

    /** What pages that are there still may need, and everybody may see. */
    private static boolean isOnlyLoaded(String key, Set<Sha256> hashes) {
        // Others may have anything below the folder of uploads.
        return Phase.isAsset(key) || (UPLOAD.matcher(key).matches() && hashes.contains(hash(key)));
    }

    /**
     * What is withdrawn meanwhile does not wait until all is done. What is less than a turn is done
     * all the same, or changes that keep coming would keep lists away from readers.
     */
    private void inTurns(Stream<String> keys, AtOnce.Work<String> work)
            throws IOException, InterruptedException {
        int turn = TURN * settings.atOnce();
        for (var some : keys.gather(Gatherers.windowFixed(turn)).toList()) {
            if (isCut) {
                return;
            }
            each(some.stream(), work);
            one(CopyRecord.KEY, _ -> holdings.recordMany());
            isCut = some.size() == turn && settings.isChanged().getAsBoolean();
        }
    }

    private void each(Stream<String> keys, AtOnce.Work<String> work)
            throws IOException, InterruptedException {
        AtOnce.each(settings.atOnce(), keys.toList(), key -> one(key, work));
    }

    /** What ails one object alone is told at the end. */
    private void one(String key, AtOnce.Work<String> work) throws IOException {
        if (failures.isAbout(key)) {
            return;
        }
        try {
            work.on(key);
        } catch (IOException | RuntimeException e) {
            settings.lead().require();
            requireAnswers(key);
            failures.add(key, e);
        }
    }

    private void requireAnswers(String key) throws IOException {
        bucket.requireAnswer();
        if (Phase.isUpload(key)) {
            media.requireAnswer();
        }
    }

    private void readUses(String file) throws IOException {
        if (PageUses.canBeIn(file)) {
            uses.put(file, PageUses.of(file, site.lacking().read(file), settings.address()));
        }
    }

    private List<String> usesOf(String file) {
        var read = uses.get(file);
        return read == null ? holdings.usesOf(file) : read;
    }

    /** Of a document that is withdrawn nothing stays, whatever other pages still name. */
    private Set<String> publicUploads(Set<Sha256> hashes) {
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
                ? !holdings.has(key, hash(key))
                : site.lacking().files().contains(key)
                        && !holdings.has(key, site.all().get(key).hash());
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
        holdings.put(key, parcel, fingerprint, usesOf(key));
        uploaded.incrementAndGet();
        bytes.addAndGet(parcel.length());
    }

    private void delete(String key) throws IOException {
        settings.lead().require();
        if (holdings.remove(key)) {
            deleted.incrementAndGet();
        }
    }
}
