package org.boai.desk.composing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.composing.HomeSlots;
import org.boai.composing.HomeSlots.Chosen;
import org.boai.composing.HomeSlots.Offer;
import org.boai.desk.Frame;
import org.boai.desk.Labels;
import org.boai.desk.composing.ComposeHomeResource.ComposePage;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;

/** Makes the form of a home page. */
@ApplicationScoped
class ShowSlots {
    private final HomeSlots slots;

    ShowSlots(HomeSlots slots) {
        this.slots = slots;
    }

    /** As it is composed now. */
    ComposePage composed(Frame frame, ContentLocale locale, String looking) {
        var composed = slots.of(locale);
        var offers = slots.live(locale, looking);
        var views = new ArrayList<SlotView>();
        for (int place : SlotView.places()) {
            var chosen = composed.at(place);
            views.add(
                    new SlotView(
                            SlotView.field(place),
                            SlotView.label(place),
                            chosen.filter(Chosen::live).map(ShowSlots::id).orElse(""),
                            options(offers, composed.chosen()),
                            chosen.filter(one -> !one.live())
                                    .map(one -> one.offer().title())
                                    .orElse("")));
        }
        return new ComposePage(frame, locale, looking, composed.revision(), views, "");
    }

    /**
     * As it was typed and not accepted, on the newest revision.
     *
     * @param typed the documents of the places in their order, empty for the newest
     */
    ComposePage typed(Frame frame, ContentLocale locale, List<String> typed, String error) {
        var page = composed(frame, locale, "");
        var views = new ArrayList<SlotView>();
        for (int place : SlotView.places()) {
            var now = page.slots().get(place);
            views.add(
                    new SlotView(
                            now.name(),
                            now.label(),
                            place < typed.size() ? typed.get(place) : "",
                            now.options(),
                            now.away()));
        }
        return new ComposePage(frame, locale, "", page.revision(), views, error);
    }

    private static String id(Chosen chosen) {
        return chosen.offer().document().toString();
    }

    private static List<SlotView.OptionGroup> options(List<Offer> offers, List<Chosen> chosen) {
        var kept = chosen.stream().filter(Chosen::live).map(Chosen::offer);
        var byKind =
                Stream.concat(kept, offers.stream())
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        Offer::kind,
                                        () -> new EnumMap<>(Kind.class),
                                        Collectors.toList()));
        return byKind.entrySet().stream()
                .map(one -> new SlotView.OptionGroup(Labels.of(one.getKey()), one.getValue()))
                .toList();
    }
}
