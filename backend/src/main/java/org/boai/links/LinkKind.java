package org.boai.links;

/** Whose a link is. */
public enum LinkKind {
    /** A page or a file of the site. */
    OWN,
    /** An uploaded file. */
    MEDIA,
    ELSEWHERE;

    static LinkKind of(Target target) {
        return switch (target) {
            case Target.Own _, Target.Kit _ -> OWN;
            case Target.Media _ -> MEDIA;
            case Target.Elsewhere _, Target.Broken _ -> ELSEWHERE;
        };
    }
}
