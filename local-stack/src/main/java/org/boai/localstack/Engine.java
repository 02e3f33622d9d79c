package org.boai.localstack;

/** What Boai needs beside its own code. */
public enum Engine {
    POSTGRES,
    SEARCH,
    STORAGE
}
