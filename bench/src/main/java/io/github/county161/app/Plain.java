package io.github.county161.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import tools.jackson.databind.json.JsonMapper;

/** A page as a tutorial would write it: Javalin, a pool, Jdbi with its mapper of constructors, Jackson. */
final class Plain implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Javalin server;
    private final HikariDataSource pool;

    private Plain(Javalin server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    /** One member as text; the cells of {@code GET /records/member}. */
    public record Person(
            long id,
            String name,
            String idNumber,
            String phone,
            String relation,
            String health,
            String ability,
            String inSchool,
            String household,
            String place,
            String headName,
            String headId) {}

    /** So many persons. */
    static Plain pages(Path file, int persons) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.addDataSourceProperty("journal_mode", "wal");
        HikariDataSource pool = new HikariDataSource(config);
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.registerRowMapper(ConstructorMapper.factory(Person.class));
        jdbi.useTransaction(handle -> {
            handle.execute("create table person (id integer primary key, name text, id_number text, phone text,"
                    + " relation text, health text, ability text, in_school text, household text, place text,"
                    + " head_name text, head_id text)");
            var batch = handle.prepareBatch("insert into person values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            for (int n = 0; n < persons; n++) {
                batch.add(
                        n,
                        "甲子丑",
                        "610798197001010011",
                        "19900000000",
                        "户主",
                        "健康",
                        "普通劳动力",
                        "否",
                        "12345",
                        "610723107200",
                        "甲子丑",
                        "610798197001010011");
            }
            batch.execute();
        });
        Javalin server = Javalin.create(c -> {
            c.startup.showJavalinBanner = false;
            c.routes.get(
                    "/",
                    ctx -> ctx.contentType("application/json")
                            .result(JSON.writeValueAsBytes(Map.of(
                                    "records",
                                    jdbi.withHandle(
                                            h -> h.createQuery("select * from person where id > ? order by id limit 20")
                                                    .bind(0, 0)
                                                    .mapTo(Person.class)
                                                    .list())))));
        });
        return new Plain(server.start("127.0.0.1", 0), pool);
    }

    static void get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("answered " + response.statusCode());
        }
    }

    /** A process of its own, to be timed from its start: one route that says ok. */
    public static void main(String[] args) {
        Javalin.create(c -> {
                    c.startup.showJavalinBanner = false;
                    c.routes.get("/api/v1/health", ctx -> ctx.result("ok"));
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        pool.close();
    }
}
