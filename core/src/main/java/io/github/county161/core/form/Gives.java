package io.github.county161.core.form;

/** What work makes of somebody: 就业创业状态. */
public enum Gives {
    WORK("transfer"),
    VENTURE("venture");

    private final String code;

    Gives(String code) {
        this.code = code;
    }

    /** Of the list work_status. */
    public String code() {
        return code;
    }
}
