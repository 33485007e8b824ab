package io.github.county161.app;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Does once, on invented people, what a start and its first answers do, so that the launcher can have Java keep the
 * classes it took for that beside the jar: the next start is then about twice as quick.
 */
@Command(name = "warm-up", hidden = true, description = "准备快速启动（classes for a quick start）")
final class WarmUpCommand implements Callable<Integer> {

    private static final List<String> ASKED =
            List.of("/", "/api/v1/", "/api/v1/figures", "/api/v1/records/member?limit=20", "/api/v1/forms/member");

    @Override
    public Integer call() throws IOException {
        try (Temporary folder = Temporary.make();
                County county = County.open(folder.path())) {
            DemoCommand.load(county, folder.path());
            try (Api api = Api.startFor(
                    Asker.SETTING_UP, ServeCommand.ports(county), County::today, County.clock())) {
                for (String path : ASKED) {
                    ask(api.port(), path);
                }
            }
            return Main.DONE;
        }
    }

    private static void ask(int port, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        try (InputStream answer = connection.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
