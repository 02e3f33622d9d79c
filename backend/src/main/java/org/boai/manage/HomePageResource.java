package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.boai.composing.ComposeHome;
import org.boai.composing.HomeSlots;
import org.boai.document.ContentLocale;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;

/** What opens the site. */
@Path("/manage/v1/home-page")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class HomePageResource {
    private final Reading reading;
    private final HomeSlots slots;
    private final ComposeHome compose;

    HomePageResource(Reading reading, HomeSlots slots, ComposeHome compose) {
        this.reading = reading;
        this.slots = slots;
        this.compose = compose;
    }

    /**
     * What was chosen for the home page of a language.
     *
     * @param revision raised by each change
     */
    record HomePage(long revision, List<Slot> slots) {}

    /**
     * A chosen document.
     *
     * @param place 0 for the lead, from 1 for what is featured
     * @param live whether the public still sees it
     */
    record Slot(int place, UUID document, String title, boolean live) {
        static Slot of(HomeSlots.Chosen chosen) {
            return new Slot(
                    chosen.place(),
                    chosen.offer().document().value(),
                    chosen.offer().title(),
                    chosen.live());
        }
    }

    @GET
    public HomePage get(@Context UriInfo uri) {
        ComposeHome.requireRight(reading.actor());
        return homePage(locale(uri));
    }

    @POST
    public HomePage compose(SocietyRequest.Compose body, @Context UriInfo uri) {
        var locale = locale(uri);
        var featured = Objects.requireNonNullElse(body.featured(), List.<String>of());
        compose.as(
                reading.actor(),
                new ComposeHome.Wanted(
                        locale,
                        body.revision(),
                        body.lead() == null ? null : Ids.document(body.lead()),
                        featured.stream().map(Ids::document).toList()));
        return homePage(locale);
    }

    private HomePage homePage(ContentLocale locale) {
        var composed = slots.of(locale);
        return new HomePage(composed.revision(), composed.chosen().stream().map(Slot::of).toList());
    }

    private static ContentLocale locale(UriInfo uri) {
        return KnownParameters.of(uri, "lang")
                .value("lang")
                .map(HomePageResource::known)
                .orElse(ContentLocale.ZH_CN);
    }

    private static ContentLocale known(String tag) {
        return ContentLocale.find(tag)
                .orElseThrow(
                        () ->
                                Ids.invalid(
                                        "lang",
                                        new Bilingual(
                                                "lang 须是 zh-CN 或 en。",
                                                "lang must be zh-CN or en.")));
    }
}
