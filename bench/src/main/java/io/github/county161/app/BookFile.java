package io.github.county161.app;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The longest book as a workbook over HTTP: when it begins, when it is whole, and what it holds on to meanwhile. */
final class BookFile {

    /** 总台账: a row a person. */
    private static final String BOOK = "people";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int DEFLATE_LEVEL = 6;
    private static final int CHUNK = 65_536;
    private static final int PARTS = 4;

    private BookFile() {}

    static void measure(County county, Path folder, LocalDate day) throws Exception {
        Timing first = new Timing();
        Timing whole = new Timing();
        Timing deflate = new Timing();
        Path file = folder.resolve("book.xlsx");
        try (Api api = Api.startFor(Asker.SETTING_UP, ServeCommand.ports(county), () -> day, County.clock())) {
            for (int round = 0; round <= Bench.ROUNDS; round++) {
                first.time(() -> fetch(api, day, OutputStream.nullOutputStream(), true));
                // What is left of a book that nobody reads on is drawn beside the next unless it has ended.
                Thread.sleep(1000);
                whole.time(() -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        fetch(api, day, out, false);
                    }
                });
                List<byte[]> parts = parts(file);
                deflate.time(() -> deflate(parts));
            }
            System.out.printf("book of the county, first byte: %.1f ms (budget 300)%n", first.median());
            String what = "book of the county, " + Files.size(file) / 1000 + " kB";
            whole.print(what, deflate, "its XML deflated at 6", "≤ 3");
            System.out.println("heap in use after each quarter of it, MB: " + heap(api, day, Files.size(file)));
        }
    }

    /** @param begin whether the first byte is enough */
    private static void fetch(Api api, LocalDate day, OutputStream out, boolean begin)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + api.port() + "/api/v1/books/" + BOOK + "?reportDay=" + day);
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri).header("Accept", TYPE).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            int first = in.read();
            if (response.statusCode() != 200 || first < 0) {
                throw new IllegalStateException("no book: " + response.statusCode());
            }
            if (!begin) {
                out.write(first);
                in.transferTo(out);
            }
        }
    }

    private static List<byte[]> parts(Path file) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.add(in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static void deflate(List<byte[]> parts) throws IOException {
        for (byte[] part : parts) {
            Deflater deflater = new Deflater(DEFLATE_LEVEL, true);
            try (OutputStream out = new DeflaterOutputStream(new ByteArrayOutputStream(CHUNK), deflater)) {
                out.write(part);
            } finally {
                deflater.end();
            }
        }
    }

    /** In use after a collection, whenever a further quarter of the file has come. */
    private static List<Long> heap(Api api, LocalDate day, long size) throws IOException, InterruptedException {
        List<Long> inUse = new ArrayList<>();
        fetch(
                api,
                day,
                new OutputStream() {
                    private long come;

                    @Override
                    public void write(int one) {
                        write(new byte[] {(byte) one}, 0, 1);
                    }

                    @Override
                    public void write(byte[] some, int from, int length) {
                        come += length;
                        if (inUse.size() < PARTS - 1 && come * PARTS >= size * (inUse.size() + 1)) {
                            System.gc();
                            Runtime now = Runtime.getRuntime();
                            inUse.add((now.totalMemory() - now.freeMemory()) / 1_000_000);
                        }
                    }
                },
                false);
        return inUse;
    }
}
