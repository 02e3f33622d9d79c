package org.boai.copying;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.boai.document.Sha256;

/**
 * What the bucket holds as far as this node knows, which a record in the bucket tells the next one.
 * What somebody else wrote is neither written over nor removed, whatever the record says.
 */
final class Holdings {
    /** So many changes are worth a record of their own before the run ends. */
    static final int MANY = 20;

    private final CopyBucket bucket;

    /** What this node or a record knows, also where something else stands in its place. */
    private final Map<String, Stored> ours = new ConcurrentHashMap<>();

    /** In the bucket, and not as any record says: of a run that was broken off, or of others. */
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

    /** Known in this run to be of others. */
    private final Set<String> others = ConcurrentHashMap.newKeySet();

    private final AtomicInteger unrecorded = new AtomicInteger();

    /** Whether this run looked at every object, so that most need not be asked for again. */
    private boolean isListed;

    /** Of the record that was written last. */
    private String recordEtag = "";

    private boolean isSettled;

    Holdings(CopyBucket bucket) {
        this.bucket = bucket;
    }

    /** Has the next run look at every object. */
    void doubt() {
        isSettled = false;
    }

    /** The record says the same, and the next run can go on from here. */
    void settle() {
        isSettled = true;
    }

    /**
     * Begins a run: looks at every object, unless the one before it was this node's and settled.
     */
    void refresh() throws IOException {
        boolean goesOn = isSettled && bucket.etag(CopyRecord.KEY).equals(Optional.of(recordEtag));
        doubt();
        others.clear();
        isListed = !goesOn;
        if (isListed) {
            look();
        }
    }

    /** Takes for held what the store lists as it was written, whoever wrote it last. */
    private void look() throws IOException {
        var recorded = bucket.record();
        var found = new HashMap<String, Stored>();
        var rest = new HashSet<String>();
        for (var listed : bucket.list()) {
            var known =
                    Stream.of(ours, recorded)
                            .map(one -> one.get(listed.key()))
                            .filter(Objects::nonNull)
                            .toList();
            var asWritten = known.stream().filter(one -> one.isAsWritten(listed)).findFirst();
            if (!known.isEmpty()) {
                found.put(listed.key(), asWritten.orElse(Stored.CHANGED));
            }
            if (asWritten.isEmpty() && !listed.key().equals(CopyRecord.KEY)) {
                rest.add(listed.key());
            }
        }
        ours.clear();
        ours.putAll(found);
        doubtful.clear();
        doubtful.addAll(rest);
    }

    /** Whether an object is there and was made from this. */
    boolean has(String key, Sha256 wanted) {
        var stored = ours.get(key);
        return stored != null && stored.fingerprint().equals(wanted.hex());
    }

    /** The uploaded files that a page shows or offers, as it was when it was written. */
    List<String> usesOf(String key) {
        var stored = ours.get(key);
        return stored == null ? List.of() : stored.uses();
    }

    /** Whether this copy wrote something there once, as far as is known. */
    boolean isKnown(String key) {
        return ours.containsKey(key);
    }

    /** Keys of what is there, and may be ours. */
    Set<String> keys() {
        var keys = new HashSet<>(ours.keySet());
        keys.addAll(doubtful);
        return keys;
    }

    /**
     * Writes an object.
     *
     * @throws InTheWay when somebody else's is there
     */
    void put(String key, Parcel parcel, Sha256 madeFrom, List<String> uses) throws IOException {
        if (whose(key) == Whose.OTHERS) {
            leave(key);
            throw new InTheWay(key);
        }
        var etag = bucket.put(key, parcel);
        ours.put(key, new Stored(madeFrom.hex(), parcel.length(), etag, uses));
        doubtful.remove(key);
        unrecorded.incrementAndGet();
    }

    /**
     * Removes an object of this copy.
     *
     * @return whether there was one
     * @throws InTheWay when somebody else's is there, and this copy's was
     */
    boolean remove(String key) throws IOException {
        var whose = whose(key);
        if (whose == Whose.OTHERS) {
            leave(key);
            if (isKnown(key)) {
                throw new InTheWay(key);
            }
            return false;
        }
        if (whose == Whose.OURS) {
            bucket.remove(key);
        }
        ours.remove(key);
        doubtful.remove(key);
        unrecorded.incrementAndGet();
        return whose == Whose.OURS;
    }

    /** Stays known until it is gone: its bytes may be those of what is withdrawn. */
    private void leave(String key) {
        ours.replace(key, Stored.CHANGED);
        doubtful.remove(key);
        others.add(key);
        unrecorded.incrementAndGet();
    }

    private Whose whose(String key) throws IOException {
        if (others.contains(key)) {
            return Whose.OTHERS;
        }
        if (isListed && !doubtful.contains(key)) {
            return isKnown(key) ? Whose.OURS : Whose.NOBODY;
        }
        var stored = ours.getOrDefault(key, Stored.CHANGED);
        return bucket.whose(key, stored::isAsWritten);
    }

    /** Writes the record when a crash would cost much without it. */
    void recordMany() throws IOException {
        if (unrecorded.get() >= MANY) {
            write();
        }
    }

    /** Writes the record unless the one in the bucket says the same. */
    void record() throws IOException {
        if (isListed || unrecorded.get() > 0) {
            write();
        }
    }

    private void write() throws IOException {
        if (bucket.whose(CopyRecord.KEY, this::isRecord) == Whose.OTHERS) {
            throw new InTheWay(CopyRecord.KEY);
        }
        recordEtag = bucket.put(CopyRecord.KEY, Parcel.ofRecord(CopyRecord.bytes(ours)));
        unrecorded.set(0);
    }

    private boolean isRecord(CopyBucket.Listed seen) {
        return !recordEtag.isEmpty() && seen.etag().equals(recordEtag);
    }
}
