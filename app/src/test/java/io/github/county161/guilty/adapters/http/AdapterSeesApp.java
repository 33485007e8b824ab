package io.github.county161.guilty.adapters.http;

import io.github.county161.guilty.app.InnocentApp;

/** An adapter that sees the wiring. */
final class AdapterSeesApp {

    private final InnocentApp seen = new InnocentApp();

    String told() {
        return seen.toString();
    }
}
