package org.boai.manage;

import static org.boai.manage.Required.member;

import java.time.LocalDate;
import java.util.List;
import org.boai.content.check.Finding;
import org.boai.document.Slug;
import org.boai.site.index.SiteTopic;
import org.jspecify.annotations.Nullable;

/** What a program may send of what all documents share. */
sealed interface SocietyRequest extends ManageRequest {
    /** A topic with its names in both languages. */
    record NewTopic(Slug slug, String zh, String en) implements SocietyRequest {
        public NewTopic {
            member(slug, "slug");
            member(zh, "zh");
            member(en, "en");
        }
    }

    /**
     * What a topic is to be.
     *
     * @param position in the list and the menu, 0 to 9999
     * @param section its place in the menu
     * @param aboutZh what a section is about, or null; the same for {@code aboutEn}
     */
    record ChangedTopic(
            String zh,
            String en,
            Integer position,
            SiteTopic.Section section,
            @Nullable String aboutZh,
            @Nullable String aboutEn)
            implements SocietyRequest {
        public ChangedTopic {
            member(zh, "zh");
            member(en, "en");
            member(position, "position");
            member(section, "section");
        }
    }

    /**
     * An entry of the dictionary (PUB-06).
     *
     * @param instead what to write, or null when there is no one answer
     * @param except longer wordings that hold the text and are right, or null for none
     */
    record PutWord(
            String text,
            Finding.Severity severity,
            @Nullable String instead,
            String why,
            @Nullable List<String> except)
            implements SocietyRequest {
        public PutWord {
            member(text, "text");
            member(severity, "severity");
            member(why, "why");
        }
    }

    record RemoveWord(String text) implements SocietyRequest {
        public RemoveWord {
            member(text, "text");
        }
    }

    /**
     * Who stands in for an absent reviewer, on which days, both included.
     *
     * @param absent a login, as {@code deputy}
     */
    record Absence(String absent, String deputy, LocalDate from, LocalDate to)
            implements SocietyRequest {
        public Absence {
            member(absent, "absent");
            member(deputy, "deputy");
            member(from, "from");
            member(to, "to");
        }
    }

    /**
     * What opens the site.
     *
     * @param revision the one that was read
     * @param lead id of a live document, or null for the newest article
     * @param featured ids of live documents in their order, or null for none
     */
    record Compose(Long revision, @Nullable String lead, @Nullable List<String> featured)
            implements SocietyRequest {
        public Compose {
            member(revision, "revision");
        }
    }

    /**
     * @param last id of the latest notification that was read
     */
    record SeenUntil(Long last) implements SocietyRequest {
        public SeenUntil {
            member(last, "last");
        }
    }
}
