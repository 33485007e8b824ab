package io.github.county161.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person at work: asks, looks at what came for a second to three, asks again; a fifth of it is entered. */
final class LoadSession {

    private static final Pattern RECORD = Pattern.compile("\"record\":\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final List<String> FIGURES = List.of(
            "F02", "F03", "F05", "F06", "F11", "F17", "F18", "F21", "F25", "F33", "F34", "F47", "F68", "F74", "F75",
            "F76", "F77", "F80", "W1", "W6");
    private static final List<String> LISTS = List.of("member", "household", "transfer", "intention");

    private final HttpClient client;
    private final int port;
    private final String cookie;
    private final List<Map<String, String>> people;
    private final Random random;
    private final double pace;
    private List<String> members = List.of();
    private Optional<String> next = Optional.empty();

    private LoadSession(
            HttpClient client, int port, String cookie, List<Map<String, String>> people, Random random, double pace) {
        this.client = client;
        this.port = port;
        this.cookie = cookie;
        this.people = people;
        this.random = random;
        this.pace = pace;
    }

    /** @param pace of the pause of one second to three */
    static LoadSession logIn(
            HttpClient client,
            int port,
            String account,
            String password,
            List<Map<String, String>> people,
            Random random,
            double pace)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}"))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return new LoadSession(client, port, cookie, people, random, pace);
    }

    String cookie() {
        return cookie;
    }

    /** What is asked next, and what kind of request that is. */
    private record Request(String kind, String path, Optional<String> body) {}

    /** @param ended is told when the last answer of these seconds has come */
    void begin(ScheduledExecutorService clock, LoadTally tally, int seconds, Runnable ended) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        later(new Shift(clock, tally, end, ended), random.nextInt(2_000));
    }

    private record Shift(ScheduledExecutorService clock, LoadTally tally, long end, Runnable ended) {}

    private void later(Shift shift, int millis) {
        if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis) < shift.end) {
            shift.clock.schedule(() -> send(shift), millis, TimeUnit.MILLISECONDS);
        } else {
            shift.ended.run();
        }
    }

    private void send(Shift shift) {
        Request request = draw();
        HttpRequest.Builder sent = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1" + request.path))
                .header("Cookie", cookie);
        request.body.ifPresent(
                body -> sent.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        long start = System.nanoTime();
        client.sendAsync(sent.build(), BodyHandlers.ofString()).whenComplete((answer, failed) -> {
            if (failed != null) {
                shift.tally.failed(request.kind + " " + failed);
            } else if (answer.statusCode() != 200) {
                shift.tally.failed(request.kind + " " + answer.statusCode() + " " + answer.body());
            } else {
                shift.tally.answered(request.kind, (System.nanoTime() - start) / 1000);
                seen(request, answer.body());
            }
            later(shift, (int) (pace * (1_000 + random.nextInt(2_000))));
        });
    }

    private void seen(Request request, String body) {
        if (request.path.startsWith("/records/member?")) {
            List<String> found = new ArrayList<>();
            Matcher record = RECORD.matcher(body);
            while (record.find()) {
                found.add(record.group(1));
            }
            members = found;
            Matcher more = NEXT.matcher(body);
            next = more.find() ? Optional.of(more.group(1)) : Optional.empty();
        }
    }

    private Request draw() {
        int at = random.nextInt(100);
        if (at < 16) {
            return entry();
        }
        if (at < 20 && !members.isEmpty()) {
            return change();
        }
        if (at < 45) {
            return new Request("list", "/records/" + any(LISTS) + "?limit=20", Optional.empty());
        }
        if (at < 55) {
            String cursor = next.map(text -> "&cursor=" + text).orElse("");
            return new Request("list", "/records/member?limit=20" + cursor, Optional.empty());
        }
        if (at < 60 && !members.isEmpty()) {
            return new Request("record", "/records/member/" + any(members), Optional.empty());
        }
        if (at < 65) {
            return new Request("tasks", "/tasks-for-me", Optional.empty());
        }
        if (at < 97) {
            return new Request("figure", "/figures/" + any(FIGURES), Optional.empty());
        }
        return new Request("catalogue", "/figures", Optional.empty());
    }

    private Request entry() {
        Map<String, String> who = any(people);
        String day = Load.DAY.minusDays(random.nextInt(300)).toString();
        return new Request(
                "entry",
                "/entries",
                Optional.of("{\"orders\":[{\"form\":\"intention\",\"columns\":{\"name\":\"" + who.get("name")
                        + "\",\"id_number\":\"" + who.get("id_number") + "\",\"date\":\"" + day
                        + "\",\"wish\":\"有转移就业意愿\",\"surveyor\":\"某人\"}}]}"));
    }

    private Request change() {
        String phone = String.format("1990%07d", random.nextInt(10_000_000));
        return new Request(
                "entry",
                "/entries",
                Optional.of("{\"orders\":[{\"form\":\"member\",\"record\":" + any(members)
                        + ",\"act\":\"change\",\"happenedOn\":\"" + Load.DAY + "\",\"columns\":{\"phone\":\"" + phone
                        + "\"}}]}"));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
