package org.boai.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.boai.refusal.Refusal;
import org.boai.workflow.ReviewRefusal;

/** The HTTP status that fits a refusal. */
public final class RefusalStatus {
    private RefusalStatus() {}

    public static Response.StatusType of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> Status.NOT_FOUND;
            case Refusal.Withdrawn _, Refusal.LinkEnded _ -> Status.GONE;
            case Refusal.ReviewRule rule when isOf(rule, ReviewRefusal.TICKS_MISSING) ->
                    UNPROCESSABLE;
            case Refusal.ReviewRule rule when isOf(rule, ReviewRefusal.HASH_DIFFERS) ->
                    Status.CONFLICT;
            case Refusal.Forbidden _, Refusal.ReviewRule _ -> Status.FORBIDDEN;
            case Refusal.Stale _,
                    Refusal.PathTaken _,
                    Refusal.WrongState _,
                    Refusal.InUse _,
                    Refusal.Blocked _ ->
                    Status.CONFLICT;
            case Refusal.InvalidContent _, Refusal.WarningsNeedReason _, Refusal.UnusableFile _ ->
                    UNPROCESSABLE;
            case Refusal.FileTooLarge _ -> Status.REQUEST_ENTITY_TOO_LARGE;
            case Refusal.InvalidInput _, Refusal.UnknownParameter _ -> Status.BAD_REQUEST;
            case Refusal.WrongCredentials _, Refusal.WrongCode _ -> Status.UNAUTHORIZED;
            case Refusal.TooManyAttempts _ -> Status.TOO_MANY_REQUESTS;
            case Refusal.Unavailable _ -> Status.SERVICE_UNAVAILABLE;
        };
    }

    private static boolean isOf(Refusal.ReviewRule rule, ReviewRefusal reason) {
        return rule.code().equals(reason.code());
    }

    /** RFC 9110, 15.5.21; Jakarta REST has no constant for it. */
    private static final Response.StatusType UNPROCESSABLE =
            new Response.StatusType() {
                @Override
                public int getStatusCode() {
                    return 422;
                }

                @Override
                public Status.Family getFamily() {
                    return Status.Family.CLIENT_ERROR;
                }

                @Override
                public String getReasonPhrase() {
                    return "Unprocessable Content";
                }
            };
}
