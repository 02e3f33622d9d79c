package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a run of text is set apart. */
public enum Mark {
    @JsonProperty("strong")
    STRONG,
    @JsonProperty("emphasis")
    EMPHASIS
}
