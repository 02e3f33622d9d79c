package org.boai.desk.composing;

import java.util.List;
import java.util.stream.IntStream;
import org.boai.composing.HomeSlots;
import org.boai.composing.HomeSlots.Offer;
import org.boai.desk.DeskWords;
import org.boai.site.index.Composition;

/**
 * One place of a home page as the form shows it.
 *
 * @param name of its field
 * @param selected the document that is chosen, or empty for the newest
 * @param options what can be chosen, the chosen one among them
 * @param away the title of what was chosen and is withdrawn now, or empty
 */
record SlotView(
        String name, String label, String selected, List<OptionGroup> options, String away) {

    /** Documents of one kind, under its name. */
    record OptionGroup(String name, List<Offer> offers) {}

    /** The name of the field of a place: the lead's own, and one that all others share. */
    static String field(int place) {
        return place == HomeSlots.LEAD ? "lead" : "featured";
    }

    static String label(int place) {
        return place == HomeSlots.LEAD
                ? DeskWords.say("composing", "lead")
                : DeskWords.say("composing", "featured", place);
    }

    /** All places, the lead first. */
    static List<Integer> places() {
        return IntStream.rangeClosed(HomeSlots.LEAD, Composition.FEATURED).boxed().toList();
    }
}
