package org.boai.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
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
    RestResponse<Problem> json(JsonProcessingException fault) {
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
                "JSON 在 %s(第 %d 行第 %d 列)不能接受：%s。请对照接口说明改正。"
                        .formatted(
                                place,
                                at == null ? 0 : at.getLineNr(),
                                at == null ? 0 : at.getColumnNr(),
                                firstLine(reason(fault))));
    }

    /** Our own records say themselves what is wrong with them. */
    private static String reason(JsonProcessingException fault) {
        return fault instanceof ValueInstantiationException
                        && fault.getCause() instanceof IllegalArgumentException ours
                ? ours.getMessage()
                : fault.getOriginalMessage();
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(InvalidJson invalid) {
        return json(invalid.fault());
    }

    /** More special than the framework's own answer, which is no problem document. */
    @ServerExceptionMapper
    RestResponse<Problem> json(MismatchedInputException fault) {
        return json((JsonProcessingException) fault);
    }

    @ServerExceptionMapper
    RestResponse<Problem> mediaType(NotSupportedException fault) {
        return problem(
                Status.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "不接受这种内容类型。请按接口说明设置 Content-Type。");
    }

    @ServerExceptionMapper
    RestResponse<?> unauthorized(UnauthorizedException fault, UriInfo uri, HttpHeaders headers) {
        var isScript = headers.getHeaderString("HX-Request") != null;
        if (uri.getPath().startsWith("/admin") && !isScript) {
            var next = URLEncoder.encode(uri.getPath(), StandardCharsets.UTF_8);
            return RestResponse.seeOther(URI.create("/admin/sign-in?next=" + next));
        }
        return RestResponse.ResponseBuilder.create(
                        Status.UNAUTHORIZED,
                        Problem.of(
                                Status.UNAUTHORIZED,
                                "unauthorized",
                                "没有有效的令牌。请用 boai token 领取，放在 Authorization: Bearer 里。"))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<?> forbidden(ForbiddenException fault, UriInfo uri) {
        var message = "您没有做这件事的权限。如工作需要，请联系系统管理员。";
        if (uri.getPath().startsWith("/admin")) {
            return RestResponse.ResponseBuilder.create(
                            Status.FORBIDDEN, desk.page(message, "forbidden", List.of()))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
        return problem(Status.FORBIDDEN, "forbidden", message);
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
        return refusing.with(uri, headers, Problem.of(status, code, message(status))).build();
    }

    private static String message(StatusType status) {
        return switch (status.toEnum()) {
            case NOT_FOUND -> "这个网址没有内容。请检查网址，或回到首页重新找。";
            case METHOD_NOT_ALLOWED -> "这个网址不接受这种请求方法。请按接口说明改用另一种。";
            case null, default -> "请求不能办理（%s）。请检查网址、方法和参数。".formatted(status.getReasonPhrase());
        };
    }

    private static RestResponse<Problem> problem(Status status, String code, String detail) {
        return RestResponse.ResponseBuilder.create(status, Problem.of(status, code, detail))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceAll("`?org\\.boai[\\w.$]*`?", "");
    }
}
