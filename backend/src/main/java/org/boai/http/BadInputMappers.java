package org.boai.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.boai.content.StoredBounds;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a client did wrong before any command could look at it, told as a problem, never a 500. */
class BadInputMappers {
    private final Refusing refusing;
    private final DeskRefusals desk;

    BadInputMappers(Refusing refusing, DeskRefusals desk) {
        this.refusing = refusing;
        this.desk = desk;
    }

    @ServerExceptionMapper
    RestResponse<Object> json(JsonProcessingException fault, UriInfo uri, HttpHeaders headers) {
        var place =
                fault instanceof JsonMappingException mapping
                        ? mapping.getPath().stream()
                                .map(
                                        step ->
                                                step.getFieldName() == null
                                                        ? Integer.toString(step.getIndex())
                                                        : step.getFieldName())
                                .collect(Collectors.joining("/", "/", ""))
                        : "/";
        var at = fault.getLocation();
        return problem(
                Status.BAD_REQUEST,
                "invalid-json",
                new Bilingual(
                                "JSON 在 %s（第 %d 行第 %d 列）不能接受：%s。请对照接口说明改正。",
                                "The JSON cannot be accepted at %s (line %d, column %d): %s. See the API description and correct it.")
                        .with(
                                place,
                                at == null ? 0 : at.getLineNr(),
                                at == null ? 0 : at.getColumnNr(),
                                reason(fault)),
                uri,
                headers);
    }

    /** Our own records say themselves what is wrong with them. */
    private static Bilingual reason(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException
                || fault.getCause() instanceof StreamConstraintsException) {
            return new Bilingual(
                            "一段文字超过 %d 个字符，或者层级太深",
                            "a text has more than %d characters, or it nests too deep")
                    .with(StoredBounds.MAX_TEXT);
        }
        var cause = fault instanceof ValueInstantiationException ? fault.getCause() : null;
        return switch (cause) {
            case InvalidValue ours -> ours.why();
            case IllegalArgumentException ours -> untranslated(ours.getMessage());
            case null, default -> untranslated(fault.getOriginalMessage());
        };
    }

    @ServerExceptionMapper
    RestResponse<Object> json(InvalidJson invalid, UriInfo uri, HttpHeaders headers) {
        return json(invalid.fault(), uri, headers);
    }

    /** More special than the framework's own answer, which is no problem document. */
    @ServerExceptionMapper
    RestResponse<Object> json(MismatchedInputException fault, UriInfo uri, HttpHeaders headers) {
        return json((JsonProcessingException) fault, uri, headers);
    }

    @ServerExceptionMapper
    RestResponse<Object> mediaType(NotSupportedException fault, UriInfo uri, HttpHeaders headers) {
        return problem(
                Status.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                new Bilingual(
                        "不接受这种内容类型。请按接口说明设置 Content-Type。",
                        "This content type is not accepted. Set Content-Type as the API description says."),
                uri,
                headers);
    }

    @ServerExceptionMapper
    RestResponse<?> unauthorized(
            UnauthorizedException fault, Request request, UriInfo uri, HttpHeaders headers) {
        var isScript = headers.getHeaderString("HX-Request") != null;
        if (uri.getPath().startsWith("/admin") && !isScript) {
            return request.getMethod().equals("POST")
                    ? signIn(FormOrigin.page(headers.getHeaderString("Referer")), true)
                    : signIn(uri.getPath(), false);
        }
        var told =
                new Bilingual(
                        "没有有效的令牌。请用 boai token 领取，放在 Authorization: Bearer 里。",
                        "There is no valid token. Get one with boai token and send it as Authorization: Bearer.");
        return refusing.asProblem(
                        uri,
                        headers,
                        language -> Problem.of(Status.UNAUTHORIZED, "unauthorized", told, language))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** The sign-in, which says that what was sent is not done when a session ended before it. */
    private static RestResponse<?> signIn(String next, boolean ended) {
        var page = URLEncoder.encode(next, StandardCharsets.UTF_8);
        return RestResponse.seeOther(
                URI.create("/admin/sign-in?next=" + page + (ended ? "&ended=true" : "")));
    }

    @ServerExceptionMapper
    RestResponse<?> forbidden(ForbiddenException fault, UriInfo uri, HttpHeaders headers) {
        var message =
                new Bilingual(
                        "您没有做这件事的权限。如工作需要，请联系系统管理员。",
                        "You may not do this. If your work needs it, ask a system administrator.");
        if (uri.getPath().startsWith("/admin")) {
            return refusing.desksPage(
                            uri,
                            headers,
                            language ->
                                    Problem.of(Status.FORBIDDEN, "forbidden", message, language))
                    .build();
        }
        return problem(Status.FORBIDDEN, "forbidden", message, uri, headers);
    }

    /** All else that the framework refuses: unknown addresses, methods, malformed parameters. */
    @ServerExceptionMapper
    RestResponse<Object> other(WebApplicationException fault, UriInfo uri, HttpHeaders headers) {
        var status = fault.getResponse().getStatusInfo();
        if (status.getStatusCode() < 400) {
            return RestResponse.ResponseBuilder.<Object>create(status.toEnum())
                    .header(HttpHeaders.LOCATION, fault.getResponse().getLocation())
                    .build();
        }
        var code = "http-" + status.getStatusCode();
        return refusing.with(
                        uri,
                        headers,
                        language -> Problem.of(status, code, message(status), language))
                .build();
    }

    private static Bilingual message(StatusType status) {
        return switch (status.toEnum()) {
            case NOT_FOUND ->
                    new Bilingual(
                            "这个网址没有内容。请检查网址，或回到首页重新找。",
                            "There is nothing at this address. Check it, or start again from the home page.");
            case METHOD_NOT_ALLOWED ->
                    new Bilingual(
                            "这个网址不接受这种请求方法。请按接口说明改用另一种。",
                            "This address does not take this method. Use one that the API description names.");
            case null, default ->
                    new Bilingual(
                                    "请求不能办理（%s）。请检查网址、方法和参数。",
                                    "The request cannot be answered (%s). Check address, method and parameters.")
                            .with(status.getReasonPhrase());
        };
    }

    private RestResponse<Object> problem(
            Status status, String code, Bilingual detail, UriInfo uri, HttpHeaders headers) {
        return refusing.asProblem(
                        uri, headers, language -> Problem.of(status, code, detail, language))
                .build();
    }

    private static Bilingual untranslated(String text) {
        var line = text.lines().findFirst().orElse("").replaceAll("`?org\\.boai[\\w.$]*`?", "");
        return new Bilingual(line, line);
    }
}
