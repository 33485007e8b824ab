package io.github.county161.app;

import io.github.county161.app.PackFiles.Line;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.plan.Scheme;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.mechanism.clock.Rung;
import io.github.county161.core.mechanism.clock.Timetable;
import io.github.county161.core.mechanism.policy.Policy;
import io.github.county161.core.mechanism.policy.PolicyText;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Order;
import io.github.county161.core.term.Workdays;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county as data: its names, words, numbers and divisions, read from the files of a pack. */
record Pack(
        String county,
        String code,
        String version,
        LocalDate validFrom,
        Lexicon words,
        Map<String, Long> numbers,
        Timetable timetable,
        List<Map<String, String>> divisions,
        List<Map<String, String>> scheme,
        Map<String, Map<String, String>> lists,
        Rulings rulings,
        List<Map<String, Object>> policies,
        Map<String, List<Column<?>>> columns,
        PackFiles files) {

    /** A division's flag. */
    static final String POOR = "poor";

    /** The pack of that code that ships in the jar. */
    static Pack shipped(String code) throws IOException {
        return read(PackFiles.shipped(code));
    }

    static Pack read(PackFiles files) throws IOException {
        JsonNode head = JsonMapper.shared().readTree(files.text(PackFiles.HEAD));
        Map<String, Map<String, String>> lists = new TreeMap<>();
        Map<String, Map<String, String>> becomes = new HashMap<>();
        for (String file : files.in("lists")) {
            Map<String, String> labels = new LinkedHashMap<>();
            for (Line line : files.lines(file)) {
                labels.put(line.get("code"), line.get("label"));
                if (!line.get("until").isEmpty() || !line.get("becomes").isEmpty()) {
                    becomes.computeIfAbsent(PackFiles.plain(file), l -> new HashMap<>())
                            .put(line.get("code"), line.get("becomes"));
                }
            }
            lists.put(PackFiles.plain(file), labels);
        }
        Map<String, String> headings = new HashMap<>();
        Map<String, Map<String, String>> values = new HashMap<>();
        for (Line line : files.lines("synonyms.csv")) {
            if ("heading".equals(line.get("kind"))) {
                headings.put(line.get("word"), line.get("means"));
            } else {
                values.computeIfAbsent(line.get("where"), l -> new HashMap<>())
                        .put(line.get("word"), line.get("means"));
            }
        }
        Map<String, Map<String, String>> terms = new HashMap<>();
        files.lines("terms.csv")
                .forEach(line -> terms.computeIfAbsent(line.get("term"), t -> new HashMap<>())
                        .put(line.get("from"), line.get("text")));
        Map<String, Long> numbers = new HashMap<>();
        texts(files, "numbers.csv", "name", "value").forEach((name, value) -> numbers.put(name, Long.valueOf(value)));
        return new Pack(
                head.get("county").asString(),
                head.get("code").asString(),
                head.get("version").asString(),
                LocalDate.parse(head.get("valid_from").asString()),
                new Lexicon(lists, values, headings, terms, texts(files, "numbering.csv", "form", "pattern"), becomes)
                        .on(head.get("valid_from").asString()),
                numbers,
                timetable(files),
                rows(files, "divisions.csv"),
                schemes(files),
                lists,
                new Rulings(rows(files, "rules.csv")),
                policies(files),
                new PackColumns(files).read(),
                files);
    }

    private static List<Map<String, String>> rows(PackFiles files, String file) throws IOException {
        return files.lines(file).stream().map(Line::cells).toList();
    }

    private static Map<String, String> texts(PackFiles files, String file, String key, String value)
            throws IOException {
        Map<String, String> texts = new HashMap<>();
        files.lines(file).forEach(line -> texts.put(line.get(key), line.get(value)));
        return texts;
    }

    /** The items of every year's scheme; its file bears the year. */
    private static List<Map<String, String>> schemes(PackFiles files) throws IOException {
        List<Map<String, String>> items = new ArrayList<>();
        for (String file : files.in("scheme")) {
            for (Line line : files.lines(file)) {
                Map<String, String> item = new HashMap<>(line.cells());
                item.put(Scheme.YEAR.name(), PackFiles.plain(file));
                items.add(item);
            }
        }
        return items;
    }

    /** The policies as they are written, in the order of their files. */
    private static List<Map<String, Object>> policies(PackFiles files) throws IOException {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (String file : files.in("policies")) {
            policies.add(JsonMapper.shared().readValue(files.text(file), new TypeReference<Map<String, Object>>() {}));
        }
        return policies;
    }

    Workdays workdays() {
        return timetable.workdays();
    }

    private static Timetable timetable(PackFiles files) throws IOException {
        Map<String, Long> allowed = new HashMap<>();
        texts(files, "deadlines.csv", "what", "working_days")
                .forEach((what, days) -> allowed.put(what, Long.valueOf(days)));
        List<Rung> ladder = new ArrayList<>();
        for (Line line : files.lines("ladder.csv")) {
            ladder.add(new Rung(
                    line.get("rung"),
                    Long.parseLong(line.get("after_working_days")),
                    line.get("state"),
                    "yes".equals(line.get("again"))));
        }
        return new Timetable(allowed, ladder, workdays(files.lines("calendar.csv")));
    }

    private static Workdays workdays(List<Line> lines) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        lines.forEach(
                line -> ("holiday".equals(line.get("kind")) ? off : worked).add(LocalDate.parse(line.get("day"))));
        return new Workdays(off, worked);
    }

    /** Its policies, read by the forms of a pattern. */
    List<Policy> policies(Chart chart) {
        return policies.stream().map(new PolicyText(chart, words)::read).toList();
    }

    /** Refuses to go on if it lacks a label, or rules on what core does not check: of an older program, maybe. */
    void need(OneSixOne pattern) {
        List<String> wrongs = new ArrayList<>(unlabelled(pattern.lists()));
        wrongs.addAll(misruled(pattern.checks()));
        if (!wrongs.isEmpty()) {
            throw new County.Refused(
                    "县域包 " + version + " 不合本程序，请用 pack init --in-force 写出、补齐后再 pack apply：" + String.join("；", wrongs));
        }
    }

    /** What is missing: a meaning that core asks for and the pack does not label. */
    List<String> unlabelled(List<CodeList> asked) {
        List<String> missing = new ArrayList<>();
        for (CodeList list : asked) {
            Map<String, String> labels = lists.getOrDefault(list.name(), Map.of());
            list.meanings().stream()
                    .filter(meaning -> !labels.containsKey(meaning))
                    .forEach(meaning -> missing.add(list.name() + "." + meaning));
        }
        return missing;
    }

    /** What is wrong with what it says of the checks. */
    List<String> misruled(List<Check> checks) {
        return rulings.wrongs(checks, numbers.keySet());
    }

    /** What the key makes of this county's code; another key makes something else. */
    String keyCheck(Crypto crypto) {
        return crypto.keyedHash("county161 " + code);
    }

    /** Tells its content from any other. */
    String digest(Crypto crypto) {
        return crypto.digest(files.content());
    }

    /** The pack as orders: its version, its divisions with the town and county each lies in, its schemes. */
    List<Order> orders(Crypto crypto) {
        List<Order> orders = new ArrayList<>();
        Map<String, String> head = new HashMap<>();
        head.put(PackVersion.COUNTY.name(), county);
        head.put(PackVersion.VERSION.name(), version);
        head.put(PackVersion.CONTENT_HASH.name(), digest(crypto));
        head.put(PackVersion.KEY_CHECK.name(), keyCheck(crypto));
        orders.add(order(PackVersion.FORM, head, 1));
        Map<String, Map<String, String>> byCode = new HashMap<>();
        divisions.forEach(row -> byCode.put(row.get("code"), row));
        for (Map<String, String> row : divisions) {
            Map<String, String> cells = new HashMap<>();
            cells.put(Division.CODE.name(), row.get("code"));
            cells.put(Division.NAME.name(), row.get("name"));
            cells.put(Division.SHORT.name(), row.get("short"));
            if (row.getOrDefault("flags", "").contains(POOR)) {
                cells.put(Division.POOR.name(), "是");
            }
            if (!row.getOrDefault("becomes", "").isEmpty()) {
                cells.put(Division.VILLAGE.name(), row.get("becomes"));
            }
            for (Map<String, String> at = row; at != null; at = byCode.get(at.get("parent"))) {
                if ("town".equals(at.get("level"))) {
                    cells.put(Division.TOWN.name(), at.get("code"));
                } else if ("county".equals(at.get("level"))) {
                    cells.put(Division.COUNTY.name(), at.get("code"));
                }
            }
            orders.add(order(Division.FORM, cells, orders.size() + 1L));
        }
        for (Map<String, String> item : scheme) {
            Map<String, String> cells = new HashMap<>();
            Scheme.FORM.columns().forEach(c -> cells.put(c.name(), item.get(c.name())));
            orders.add(order(Scheme.FORM, cells, orders.size() + 1L));
        }
        return orders;
    }

    private static Order order(Form form, Map<String, String> cells, long row) {
        return Order.row(form.name(), cells, row);
    }
}
