package org.boai.desk.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.people.ManageSecondFactor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.view.SiteSettings;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own second factor. */
@Path("/admin/second-factor")
@Authenticated
public class SecondFactorResource {
    private static final String HERE = "/admin/second-factor";

    private final ManageSecondFactor secondFactor;
    private final CurrentActor current;
    private final Frame.Frames frames;
    private final DeskCookies cookie;
    private final SiteSettings settings;

    SecondFactorResource(
            ManageSecondFactor secondFactor,
            CurrentActor current,
            Frame.Frames frames,
            DeskCookies cookie,
            SiteSettings settings) {
        this.secondFactor = secondFactor;
        this.current = current;
        this.frames = frames;
        this.cookie = cookie;
        this.settings = settings;
    }

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecondFactorPage(
            Frame frame, ManageSecondFactor.State state, boolean required, String error)
            implements TemplateInstance {}

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecoveryCodesPage(Frame frame, List<String> codes, boolean justOn)
            implements TemplateInstance {}

    @GET
    public TemplateInstance show() {
        return page("");
    }

    @POST
    @Path("begin")
    public RestResponse<String> begin() {
        try {
            secondFactor.begin(current.get());
            return RestResponse.ResponseBuilder.<String>seeOther(URI.create(HERE)).build();
        } catch (Refused no) {
            return refused(no);
        }
    }

    /** The secret that is not confirmed yet; once it counts, nobody gets to see it again. */
    @GET
    @Path("code.svg")
    @Produces("image/svg+xml")
    public String picture() {
        var address = state().address();
        if (address == null) {
            throw new Refused(new Refusal.NotFound(new Bilingual("二维码", "the QR code")));
        }
        return QrCode.svg(address);
    }

    @POST
    @Path("confirm")
    public RestResponse<String> confirm(
            @RestForm @Nullable String code, @RestForm @Nullable String password) {
        try {
            var codes = secondFactor.confirm(current.get(), orEmpty(password), orEmpty(code));
            var page = Answer.page(new RecoveryCodesPage(Frame.outside(), codes, true));
            return RestResponse.ResponseBuilder.create(page.getStatusInfo(), page.getEntity())
                    .type(page.getMediaType())
                    .cookie(cookie.gone())
                    .build();
        } catch (Refused no) {
            return refused(no);
        }
    }

    @POST
    @Path("off")
    public RestResponse<String> switchOff(@RestForm @Nullable String password) {
        try {
            secondFactor.switchOff(current.get(), orEmpty(password));
            return RestResponse.ResponseBuilder.<String>seeOther(
                            URI.create("/admin/sign-in?done=" + Done.SECOND_FACTOR_OFF.code()))
                    .cookie(cookie.gone())
                    .build();
        } catch (Refused no) {
            return refused(no);
        }
    }

    @POST
    @Path("recovery-codes")
    public RestResponse<String> newRecoveryCodes(@RestForm @Nullable String password) {
        try {
            var codes = secondFactor.newRecoveryCodes(current.get(), orEmpty(password));
            return Answer.page(new RecoveryCodesPage(frames.quiet(), codes, false));
        } catch (Refused no) {
            return refused(no);
        }
    }

    private RestResponse<String> refused(Refused no) {
        var message =
                no.refusal() instanceof Refusal.WrongCredentials
                        ? DeskWords.say("people", "wrongPassword")
                        : DeskLanguage.say(no.refusal().message());
        return Answer.refused(no.refusal(), page(message));
    }

    private SecondFactorPage page(String error) {
        return new SecondFactorPage(
                frames.quiet(), state(), secondFactor.isRequiredOf(current.get()), error);
    }

    private ManageSecondFactor.State state() {
        return secondFactor.of(current.get(), settings.nameZh());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
