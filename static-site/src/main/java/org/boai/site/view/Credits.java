package org.boai.site.view;

import java.time.LocalTime;
import java.util.stream.Stream;
import org.boai.content.Article;
import org.boai.document.ContentLocale;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;

/** Who answers for a text, where it comes from and when it was published (PUB-07 to PUB-09). */
final class Credits {

    private final Published item;
    private final ContentLocale locale;
    private final Words words;

    private Credits(Published item) {
        this.item = item;
        this.locale = item.address().locale();
        this.words = Words.in(locale);
    }

    static void write(Html html, Published item) {
        var credits = new Credits(item);
        RowsHtml.write(html, credits.published(), credits.source(), credits.people());
    }

    private Stream<Row> published() {
        var dated = Row.when(words.get(isLegacy() ? "firstPublished" : "published"), dated());
        return item.changes().isEmpty()
                ? dated
                : Stream.concat(
                        dated,
                        Row.when(words.get("updated"), When.time(item.publishedAt(), locale)));
    }

    /** Its date is the one of the site that it comes from (PUB-07). */
    private boolean isLegacy() {
        return switch (item.origin()) {
            case Origin.Reviewed _ -> false;
            case Origin.Imported _, Origin.Revised _ -> true;
        };
    }

    /** Of an older site often the day alone is known; it stands as the first moment of that day. */
    private When dated() {
        var at = item.datedAt().atZone(When.ZONE);
        return item.origin() instanceof Origin.Imported
                        && at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? When.day(item.datedAt(), locale)
                : When.time(item.datedAt(), locale);
    }

    private Stream<Row> source() {
        var source = item.content().source();
        if (source == null) {
            return Stream.empty();
        }
        return Stream.of(
                        Row.link(words.get("source"), source.name(), source.url()),
                        Row.text(words.get("originalTitle"), source.originalTitle()),
                        Row.when(words.get("originalDate"), When.day(source.publishedOn(), locale)))
                .flatMap(rows -> rows);
    }

    private Stream<Row> people() {
        return switch (item.origin()) {
            case Origin.Reviewed reviewed ->
                    Stream.concat(writers(reviewed.author()), signed(reviewed));
            case Origin.Imported imported -> Stream.concat(byline(), takenOver(imported));
            case Origin.Revised(var legacy, var review) ->
                    Stream.of(writers(review.author()), signed(review), takenOver(legacy))
                            .flatMap(rows -> rows);
        };
    }

    private Stream<Row> signed(Origin.Reviewed reviewed) {
        return reviewed.signOffs().stream()
                .flatMap(credit -> Row.text(words.of("level", credit.level()), credit.name()));
    }

    private Stream<Row> takenOver(Origin.Imported imported) {
        return Stream.of(
                        Row.text(words.get("importedFrom"), imported.source()),
                        Row.text(words.get("importer"), imported.importer()),
                        Row.when(words.get("importedAt"), When.time(imported.importedAt(), locale)))
                .flatMap(rows -> rows);
    }

    private Stream<Row> writers(String author) {
        var editor =
                item.content() instanceof Article article && article.byline().equals(author)
                        ? ""
                        : author;
        return Stream.concat(byline(), Row.text(words.get("editor"), editor));
    }

    private Stream<Row> byline() {
        return item.content() instanceof Article article && !isSource(article.byline())
                ? Row.text(words.get("author"), article.byline())
                : Stream.empty();
    }

    /** Of a taken over text nobody may be known but the site that it comes from. */
    private boolean isSource(String byline) {
        return item.origin() instanceof Origin.Imported imported
                && imported.source().equals(byline);
    }
}
