package org.boai.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Counts per day what readers looked for in vain, so that editors learn what is missing (SITE-11).
 * Keeps no reader, no address, no time of day, and no text that looks like a number or an address
 * of a person.
 */
@ApplicationScoped
class SearchMisses {
    private static final Pattern PERSONAL = Pattern.compile("\\d(?:[ -]?\\d){5,}|@");

    private static final String COUNT =
            """
            insert into search_miss (day, locale, query, times)
            select :day, :locale, :query, 1
            where (select count(*) from search_miss where day = :day) < :most
               or exists (select 1 from search_miss
                          where day = :day and locale = :locale and query = :query)
            on conflict (day, locale, query) do update set times = search_miss.times + 1
            """;

    private final EntityManager database;
    private final SearchConfig config;
    private final Clock clock;

    SearchMisses(EntityManager database, SearchConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void count(SearchQuery query) {
        if (PERSONAL.matcher(query.text()).find()) {
            return;
        }
        database.createNativeQuery(COUNT)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("locale", query.locale().tag())
                .setParameter("query", query.text())
                .setParameter("most", config.missesADay())
                .executeUpdate();
    }
}
