package org.boai.desk.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.calendar.Days;
import org.boai.desk.form.Shape.Option;
import org.boai.language.Bilingual;
import org.boai.rule.Rule;
import org.boai.rule.Rules;

/** The fields whose values are ids that the product itself lists, so that nobody types them. */
final class NamedLists {
    private static final Map<String, List<Option>> LISTS =
            Map.of("CampaignDay.id", days(), "DisclosureNotice.dutyIds", duties());

    private NamedLists() {}

    /** What a field offers, or empty when it is no such field. */
    static Optional<List<Option>> of(String key) {
        return Optional.ofNullable(LISTS.get(key));
    }

    private static List<Option> days() {
        return Days.all().stream()
                .map(day -> new Option(day.id().value(), new Bilingual(day.zh(), day.en())))
                .toList();
    }

    private static List<Option> duties() {
        return Rules.all().stream()
                .filter(rule -> rule.severity() == Rule.Severity.DUTY)
                .map(
                        rule ->
                                new Option(
                                        rule.id(),
                                        new Bilingual(
                                                rule.id() + " " + rule.zh(),
                                                rule.id() + " " + rule.en())))
                .toList();
    }
}
