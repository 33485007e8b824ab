package io.github.county161.core.port;

/** Who asks: the account's name as the journal records it, and what it may see and act on. */
public record Asker(String account, Scope scope) {

    /** Setting up, while no account exists yet. */
    public static final Asker SETTING_UP = new Asker("建库", Scope.ALL);

    /** The program itself. */
    public static final Asker SYSTEM = new Asker("系统", Scope.ALL);
}
