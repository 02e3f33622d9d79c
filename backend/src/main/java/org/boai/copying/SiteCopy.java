package org.boai.copying;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.boai.content.check.Characters;
import org.boai.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** How the copy of the site fares. */
@Entity
class SiteCopy extends PanacheEntityBase {
    static final int ONLY = 1;
    private static final int LONGEST = 1000;

    @Id public int id = ONLY;

    /** When it was last whole, or null. */
    public @Nullable Instant copiedAt;

    /** Since when it fails, or null. */
    public @Nullable Instant failingSince;

    /** How often it failed since. */
    @Column(nullable = false)
    public int attempts;

    @Column(nullable = false)
    public String reason = "";

    @Column(nullable = false)
    public String reasonEn = "";

    Bilingual why() {
        return new Bilingual(reason, reasonEn);
    }

    void tell(Bilingual why) {
        reason = cut(why.zh());
        reasonEn = cut(why.en());
    }

    private static String cut(String text) {
        return Characters.beginning(text, LONGEST);
    }
}
