package io.github.county161.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.CodeList;
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
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county as data: its names, words, numbers and divisions, read from a folder of a pack. */
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
        String content) {

    private static final String POOR = "poor";
    private static final String SHIPPED = "/packs/";

    /** The pack of that code that ships in the jar. */
    static Pack shipped(String code) throws IOException {
        try {
            URI uri = Pack.class.getResource(SHIPPED + code + "/pack.json").toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return read(jar.getPath(SHIPPED + code));
                }
            }
            return read(Path.of(uri).resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new IOException("the jar lies where no address leads", e);
        }
    }

    static Pack read(Path folder) throws IOException {
        JsonNode head = JsonMapper.shared().readTree(Files.readString(folder.resolve("pack.json")));
        Map<String, Map<String, String>> lists = new TreeMap<>();
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            for (Path file : files.sorted().toList()) {
                Map<String, String> labels = new LinkedHashMap<>();
                rows(file, content).forEach(row -> labels.put(row.get("code"), row.get("label")));
                lists.put(file.getFileName().toString().replace(".csv", ""), labels);
            }
        }
        Map<String, String> headings = new HashMap<>();
        Map<String, Map<String, String>> values = new HashMap<>();
        for (Map<String, String> row : rows(folder.resolve("synonyms.csv"), content)) {
            if ("heading".equals(row.get("kind"))) {
                headings.put(row.get("word"), row.get("means"));
            } else {
                values.computeIfAbsent(row.get("where"), l -> new HashMap<>()).put(row.get("word"), row.get("means"));
            }
        }
        Map<String, Map<String, String>> terms = new HashMap<>();
        rows(folder.resolve("terms.csv"), content)
                .forEach(row -> terms.computeIfAbsent(row.get("term"), t -> new HashMap<>())
                        .put(row.get("from"), row.get("text")));
        Map<String, String> numbering = new HashMap<>();
        rows(folder.resolve("numbering.csv"), content)
                .forEach(row -> numbering.put(row.get("form"), row.get("pattern")));
        Map<String, Long> numbers = new HashMap<>();
        rows(folder.resolve("numbers.csv"), content)
                .forEach(row -> numbers.put(row.get("name"), Long.valueOf(row.get("value"))));
        List<Map<String, String>> divisions = rows(folder.resolve("divisions.csv"), content);
        Rulings rulings = new Rulings(rows(folder.resolve("rules.csv"), content));
        return new Pack(
                head.get("county").asString(),
                head.get("code").asString(),
                head.get("version").asString(),
                LocalDate.parse(head.get("valid_from").asString()),
                new Lexicon(lists, values, headings, terms, numbering),
                numbers,
                timetable(folder, content),
                divisions,
                schemes(folder.resolve("scheme"), content),
                lists,
                rulings,
                policies(folder.resolve("policies"), content),
                content.toString());
    }

    /** The items of every year's scheme; its file bears the year. */
    private static List<Map<String, String>> schemes(Path folder, StringBuilder content) throws IOException {
        List<Map<String, String>> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String year = file.getFileName().toString().replace(".csv", "");
                for (Map<String, String> row : rows(file, content)) {
                    Map<String, String> item = new HashMap<>(row);
                    item.put(Scheme.YEAR.name(), year);
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** The policies as they are written, in the order of their files. */
    private static List<Map<String, Object>> policies(Path folder, StringBuilder content) throws IOException {
        List<Map<String, Object>> policies = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                content.append(file.getFileName()).append('\n').append(text);
                policies.add(JsonMapper.shared().readValue(text, new TypeReference<Map<String, Object>>() {}));
            }
        }
        return policies;
    }

    Workdays workdays() {
        return timetable.workdays();
    }

    private static Timetable timetable(Path folder, StringBuilder content) throws IOException {
        Map<String, Long> allowed = new HashMap<>();
        rows(folder.resolve("deadlines.csv"), content)
                .forEach(row -> allowed.put(row.get("what"), Long.valueOf(row.get("working_days"))));
        List<Rung> ladder = new ArrayList<>();
        rows(folder.resolve("ladder.csv"), content)
                .forEach(row -> ladder.add(new Rung(
                        row.getOrDefault("rung", ""),
                        Long.parseLong(row.get("after_working_days")),
                        row.getOrDefault("state", ""),
                        "yes".equals(row.get("again")))));
        return new Timetable(allowed, ladder, workdays(rows(folder.resolve("calendar.csv"), content)));
    }

    private static Workdays workdays(List<Map<String, String>> rows) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        rows.forEach(row -> ("holiday".equals(row.get("kind")) ? off : worked).add(LocalDate.parse(row.get("day"))));
        return new Workdays(off, worked);
    }

    private static List<Map<String, String>> rows(Path file, StringBuilder content) throws IOException {
        String text = Files.readString(file);
        content.append(file.getFileName()).append('\n').append(text);
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
        }
        return rows;
    }

    /** Its policies, read by the forms of a pattern. */
    List<Policy> policies(Chart chart) {
        return policies.stream().map(new PolicyText(chart, words)::read).toList();
    }

    /** @throws IllegalStateException if it lacks a label, or rules on what core does not check */
    void need(OneSixOne pattern) {
        List<String> unlabelled = unlabelled(pattern.lists());
        if (!unlabelled.isEmpty()) {
            throw new IllegalStateException("县域包缺少标签：" + unlabelled);
        }
        List<String> misruled = misruled(pattern.checks());
        if (!misruled.isEmpty()) {
            throw new IllegalStateException("县域包 rules.csv 有误：" + misruled);
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

    /** The pack as orders: its version, its divisions with the town and county each lies in, its schemes. */
    List<Order> orders(Crypto crypto) {
        List<Order> orders = new ArrayList<>();
        orders.add(order(
                PackVersion.FORM,
                Map.of(
                        "county",
                        county,
                        "version",
                        version,
                        "content_hash",
                        crypto.digest(content),
                        PackVersion.KEY_CHECK.name(),
                        keyCheck(crypto)),
                1));
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
