package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boai.audit.Actor;
import org.boai.content.AssetPlace.Holds;
import org.boai.content.AssetRef;
import org.boai.language.Bilingual;
import org.boai.media.intake.PrepareFile;
import org.boai.media.intake.Prepared;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;

/**
 * Takes a file in. Its bytes are in the store before its row is written, so that no half asset
 * exists; bytes without a row are overwritten by the next try, because their keys are their hashes.
 */
@ApplicationScoped
public class StoreAsset {
    private final PrepareFile prepare;
    private final MediaStore store;
    private final RegisterAsset register;
    private final StoredAssets assets;
    private final LookThrough lookThrough;

    StoreAsset(
            PrepareFile prepare,
            MediaStore store,
            RegisterAsset register,
            StoredAssets assets,
            LookThrough lookThrough) {
        this.prepare = prepare;
        this.store = store;
        this.register = register;
        this.assets = assets;
        this.lookThrough = lookThrough;
    }

    /**
     * A file as it was sent.
     *
     * @param fileName as the sender calls it, with whatever is in there
     */
    public record Upload(String fileName, Path file) {}

    /**
     * @return the reference to put into a content; the same file again gives the same hash
     * @throws Refused {@code forbidden}, {@code storage-unavailable}, or a code of {@link
     *     PrepareFile}
     */
    public AssetRef as(Actor actor, Upload upload) {
        return as(actor, upload, Holds.ANY_FILE);
    }

    /**
     * The same for a place that wants a kind of file.
     *
     * @throws Refused {@code invalid-input} too, when it is of another kind; it is not kept then
     */
    AssetRef as(Actor actor, Upload upload, Holds wanted) {
        requireRight(actor);
        try (var folder = WorkFolder.create()) {
            var file = prepare.from(upload.fileName(), upload.file(), folder.path());
            requireKind(wanted, file);
            return store(actor, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read or written on this node", e);
        }
    }

    /** The same with the bytes at hand. */
    public AssetRef as(Actor actor, String fileName, byte[] bytes) {
        try (var folder = WorkFolder.create()) {
            var file = Files.write(folder.path().resolve("sent"), bytes);
            return as(actor, new Upload(fileName, file));
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be written on this node", e);
        }
    }

    private static void requireRight(Actor actor) {
        if (!actor.hasAny(
                Role.WRITER,
                Role.FIRST_REVIEWER,
                Role.SECOND_REVIEWER,
                Role.FINAL_REVIEWER,
                Role.SPOKESPERSON,
                Role.FINANCE_ENTRY)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有撰稿和审稿人员可以上传文件，请联系系统管理员。",
                                    "Only writers and reviewers may upload files. Ask a system administrator for the role.")));
        }
    }

    private static void requireKind(Holds wanted, Prepared file) {
        var why = WantedFile.whyNot(wanted, file.type().kind());
        if (why != null) {
            throw new Refused(new Refusal.InvalidInput("file", why));
        }
    }

    private AssetRef store(Actor actor, Prepared file) {
        var hash = file.digest().sha256();
        var known = assets.find(hash);
        if (known.isPresent()) {
            return known.get().referenceAs(file.name().value());
        }
        file.renditions()
                .forEach(
                        (width, bytes) ->
                                store.put(StorageKey.rendition(hash, width), bytes, "image/webp"));
        store.put(StorageKey.original(hash), file.original(), file.type().mediaType());
        var reference = register.as(actor, file).referenceAs(file.name().value());
        lookThrough.file(file.digest().sha256(), file.type(), file.original());
        return reference;
    }
}
