package org.boai.links;

/** Whose a link is. */
public enum LinkKind {
    /** A page or a file of the site. */
    OWN("站内链接"),
    /** An uploaded file. */
    MEDIA("附件和图片"),
    ELSEWHERE("站外链接");

    private final String zh;

    LinkKind(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    static LinkKind of(Target target) {
        return switch (target) {
            case Target.Own _ -> OWN;
            case Target.Media _ -> MEDIA;
            case Target.Elsewhere _, Target.Broken _ -> ELSEWHERE;
        };
    }
}
