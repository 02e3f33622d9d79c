package org.boai.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.boai.composing.ComposeHome;
import org.boai.composing.HomeSlots;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.editing.Drafts;
import org.boai.people.People;

/** Composes the home pages of the demo as {@code home.yaml} tells, where nobody did yet. */
@ApplicationScoped
class DemoHome {
    private final DemoFiles files;
    private final Drafts drafts;
    private final HomeSlots slots;
    private final ComposeHome compose;
    private final People people;

    DemoHome(DemoFiles files, Drafts drafts, HomeSlots slots, ComposeHome compose, People people) {
        this.files = files;
        this.drafts = drafts;
        this.slots = slots;
        this.compose = compose;
        this.people = people;
    }

    /** A home page as it is written: {@code {kind, slug}} each. */
    private record DemoPage(String locale, JsonNode lead, List<JsonNode> featured) {}

    void compose() throws IOException {
        var pages = new YAMLMapper().readValue(files.bytes("home.yaml"), DemoPage[].class);
        Arrays.stream(pages).forEach(this::compose);
    }

    private void compose(DemoPage page) {
        var locale = ContentLocale.of(page.locale());
        var now = slots.of(locale);
        if (now.chosen().isEmpty()) {
            var lead = document(locale, page.lead());
            var featured = page.featured().stream().map(one -> document(locale, one)).toList();
            compose.as(
                    people.named("reviewer3"),
                    new ComposeHome.Wanted(locale, now.revision(), lead, featured));
        }
    }

    private DocumentId document(ContentLocale locale, JsonNode named) {
        var kind = Kind.of(named.get("kind").asText());
        var address = new Address(kind, locale, new Slug(named.get("slug").asText()));
        return drafts.at(address).orElseThrow().line().id();
    }
}
