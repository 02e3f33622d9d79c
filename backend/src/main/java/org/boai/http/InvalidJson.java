package org.boai.http;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A body that cannot be read as what it should be; the framework has no other answer for it. */
public final class InvalidJson extends RuntimeException {
    private final transient JsonProcessingException fault;

    public InvalidJson(JsonProcessingException fault) {
        super(fault);
        this.fault = fault;
    }

    JsonProcessingException fault() {
        return fault;
    }
}
