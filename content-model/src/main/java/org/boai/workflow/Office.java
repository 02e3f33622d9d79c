package org.boai.workflow;

/** Whom a society asks before it says something sensitive (PUB-03). */
public enum Office {
    PUBLICITY("宣传"),
    CYBERSPACE("网信"),
    SECRECY("保密");

    private final String zh;

    Office(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
