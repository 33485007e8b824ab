package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.adapters.http.Api;
import io.github.county161.adapters.http.Listening;
import io.github.county161.core.form.Column;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client is generated from the document that the server serves, compiled together with a program that uses nothing
 * else ({@code src/test/client}), and run against the server.
 */
class GeneratedClientTest {

    private static final Path GENERATOR = Path.of("target/generator/openapi-generator-cli.jar");
    private static final Path PROGRAM = Path.of("src/test/client");
    private static final String MAIN = "io.github.county161.client.MainFlows";
    private static final String ACCOUNT = "接口户";
    private static final int MOST_MINUTES = 3;

    @TempDir
    private Path folder;

    @Test
    void a_generated_client_compiles_and_runs_the_main_flows() throws Exception {
        try (Story story = new Story(folder.resolve("county"))) {
            story.has_a_family_at_work(1, 2, 0);
            County county = story.county();
            assertThat(county.accounts().add(new Account(ACCOUNT, "county_clerk", "610723"), Asker.SETTING_UP))
                    .isEmpty();
            String oneTime = county.door().gate().reset(ACCOUNT, Asker.SYSTEM, "");
            try (Api api =
                    Api.start(ServeCommand.ports(county), () -> Story.DAY, County.clock(), Listening.onLoopback(0))) {
                String base = "http://127.0.0.1:" + api.port() + "/api/v1";
                Path classes = compiled(generated(base));
                List<String> command = new ArrayList<>(List.of(
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                        MAIN));
                command.addAll(List.of(base, ACCOUNT, oneTime, "Qing-shan-2026", Invented.name(2), Invented.id(2)));
                command.add(workbook().toString());
                assertThat(java(command)).endsWith("done\n");
            }
        }
    }

    /** Two persons more of the family that is there. */
    private Path workbook() throws IOException {
        List<Column.Cell> cells = Member.FORM.columns().stream()
                .filter(column -> !column.isShadow())
                .flatMap(column -> column.cells().stream())
                .toList();
        List<Map<String, String>> rows = List.of(Invented.member(3, 1), Invented.member(4, 1));
        Sheet sheet = new Sheet(
                Member.FORM.title(),
                "",
                List.of(),
                cells.stream()
                        .map(cell -> new Sheet.Head(cell.heading(), 12, false))
                        .toList(),
                each -> rows.forEach(row -> each.accept(cells.stream()
                        .map(cell -> row.getOrDefault(cell.name(), ""))
                        .toList())),
                List.of(),
                List.of(),
                "");
        Path file = folder.resolve("人员.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(sheet, out);
        }
        return file;
    }

    /** The sources that the public generator makes of the document as it is served. */
    private Path generated(String base) throws Exception {
        Path document = folder.resolve("openapi.json");
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/openapi.json"))
                                .build(),
                        BodyHandlers.ofFile(document));
        Path out = folder.resolve("generated");
        java(List.of(
                "-XX:TieredStopAtLevel=1",
                "-jar",
                GENERATOR.toString(),
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                document.toString(),
                "-o",
                out.toString(),
                "--api-package",
                "io.github.county161.client.api",
                "--model-package",
                "io.github.county161.client.model",
                "--invoker-package",
                "io.github.county161.client",
                "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,annotationLibrary=none,documentationProvider=none",
                "--global-property",
                "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        return out.resolve("src/main/java");
    }

    private Path compiled(Path generated) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : List.of(generated, PROGRAM)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            StringWriter told = new StringWriter();
            boolean good = compiler.getTask(
                            told,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(good).as(told.toString()).isTrue();
        }
        return classes;
    }

    /** What it printed; it must end well. */
    private String java(List<String> args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "told", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(args);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(out);
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }
}
