package org.boai.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import org.boai.site.SitePages;
import org.boai.site.view.SiteSettings;
import org.boai.site.view.SiteSettings.Audience;
import org.boai.site.view.SiteSettings.Footer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands the generator what it says about the society. */
@ApplicationScoped
class Settings {
    private static final String DEMO_NAME = "青禾县红十字会";
    private static final String DEMO_ADDRESS = "青禾县河堤路 18 号（虚构）";
    private static final String DEMO_ADDRESS_EN = "18 Hedi Road, Qinghe County (invented)";
    private static final String DEMO_MAIL = "contact@example.org";

    @Produces
    @Singleton
    SiteSettings site(
            SocietyConfig society,
            @ConfigProperty(name = "boai.public-url") URI publicUrl,
            @ConfigProperty(name = "boai.demo") boolean demo) {
        var nameZh = demo ? DEMO_NAME : society.nameZh();
        return new SiteSettings(
                nameZh,
                demo ? "Qinghe County Red Cross" : society.nameEn(),
                publicUrl,
                demo ? Audience.DEMO : Audience.PUBLIC,
                new Footer(
                        nameZh,
                        society.address().orElse(demo ? DEMO_ADDRESS : ""),
                        society.addressEn()
                                .orElse(demo && society.address().isEmpty() ? DEMO_ADDRESS_EN : ""),
                        society.phone().orElse(""),
                        society.email().orElse(demo ? DEMO_MAIL : ""),
                        society.icpNo().orElse(""),
                        society.policeNo().orElse("")));
    }

    /** Pages made on request in the layout of the site. */
    @Produces
    @Singleton
    SitePages pages(SiteConfig config, SiteSettings settings) {
        return new SitePages(config.folder(), settings);
    }
}
