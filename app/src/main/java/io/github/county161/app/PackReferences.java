package io.github.county161.app;

import io.github.county161.app.PackFiles.Line;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.mechanism.policy.PolicyText;
import io.github.county161.core.port.Policies.Unfit;
import io.github.county161.core.term.Texts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong between the tables of a pack, and between them and the forms and checks of the program. */
final class PackReferences {

    private static final Pattern TERM = Pattern.compile("\\{([^}]+)}");

    private final PackFiles files;
    private final OneSixOne pattern;
    private final Chart chart;
    private final List<PackFault> faults;
    private final Lexicon terms;

    private PackReferences(PackFiles files, OneSixOne pattern, List<PackFault> faults) throws IOException {
        this.files = files;
        this.pattern = pattern;
        this.chart = pattern.chart();
        this.faults = faults;
        Map<String, Map<String, String>> texts = new HashMap<>();
        files.lines("terms.csv")
                .forEach(line -> texts.computeIfAbsent(line.get("term"), t -> new HashMap<>())
                        .put(line.get("from"), line.get("text")));
        this.terms = new Lexicon(Map.of(), Map.of(), Map.of(), texts, Map.of());
    }

    static void review(PackFiles files, OneSixOne pattern, List<PackFault> faults) throws IOException {
        PackReferences references = new PackReferences(files, pattern, faults);
        references.terms();
        references.synonyms();
        references.items();
        references.numbering();
        references.deadlines();
        references.ladder();
        references.rules();
        if (faults.isEmpty()) {
            references.policies();
        }
    }

    /** Every term that a heading or a label is written with must have a word. */
    private void terms() throws IOException {
        Set<String> set =
                files.lines("terms.csv").stream().map(line -> line.get("term")).collect(Collectors.toSet());
        Set<String> asked = new HashSet<>();
        for (Column.Cell cell : cells()) {
            Matcher term = TERM.matcher(cell.heading());
            while (term.find()) {
                asked.add(term.group(1));
            }
        }
        asked.stream()
                .sorted()
                .filter(term -> !set.contains(term))
                .forEach(term ->
                        faults.add(new PackFault("terms.csv", 0, "没有“" + term + "”（表头要用）", term + ",起用日期,写法 的一行")));
        for (String file : files.in("lists")) {
            for (Line line : files.lines(file)) {
                Matcher term = TERM.matcher(line.get("label"));
                while (term.find()) {
                    if (!set.contains(term.group(1))) {
                        faults.add(PackFault.of(line, "terms.csv 中没有“" + term.group(1) + "”", "terms.csv 里的词"));
                    }
                }
            }
        }
    }

    private List<Column.Cell> cells() {
        return chart.forms().stream()
                .flatMap(form -> form.columns().stream())
                .flatMap(column -> column.cells().stream())
                .toList();
    }

    /** Its labels as every year writes them. */
    private Set<String> labels(String list) throws IOException {
        Set<String> labels = new HashSet<>();
        String file = "lists/" + list + ".csv";
        if (files.has(file)) {
            files.lines(file)
                    .forEach(line -> terms.spellings(line.get("label"))
                            .forEach(spelling -> labels.add(Texts.halfWidth(spelling))));
        }
        return labels;
    }

    private void synonyms() throws IOException {
        Set<String> headings = cells().stream()
                .flatMap(cell -> terms.spellings(cell.heading()).stream())
                .map(Texts::halfWidth)
                .collect(Collectors.toSet());
        Map<String, Set<String>> labels = new HashMap<>();
        for (Line line : files.lines("synonyms.csv")) {
            boolean heading = line.get("kind").equals("heading");
            String list = line.get("where");
            if (!heading && !labels.containsKey(list)) {
                labels.put(list, labels(list));
            }
            Set<String> known = heading ? headings : labels.getOrDefault(list, Set.of());
            if (!known.contains(Texts.halfWidth(line.get("means")))) {
                faults.add(PackFault.of(
                        line,
                        "没有叫“" + line.get("means") + "”的" + (heading ? "表头" : "值"),
                        heading ? "某张表的表头" : "lists/" + list + ".csv 里的 label"));
            }
        }
    }

    private void items() throws IOException {
        Set<String> items = labels("item");
        for (String file : files.in("scheme")) {
            for (Line line : files.lines(file)) {
                if (!items.contains(Texts.halfWidth(line.get("item")))) {
                    faults.add(PackFault.of(line, "没有考核项“" + line.get("item") + "”", "lists/item.csv 里的 label"));
                }
            }
        }
    }

    private void numbering() throws IOException {
        for (Line line : files.lines("numbering.csv")) {
            if (chart.form(line.get("form")).isEmpty()) {
                faults.add(PackFault.of(line, "没有表 " + line.get("form"), "一张表的英文名"));
            }
        }
    }

    /** Of a state of a form's flow, or one of those that have a name of their own. */
    private void deadlines() throws IOException {
        Set<String> named = PackFiles.shipped(Packs.SHIPPED).lines("deadlines.csv").stream()
                .map(line -> line.get("what"))
                .collect(Collectors.toSet());
        for (Line line : files.lines("deadlines.csv")) {
            String[] what = line.get("what").split("\\.", 2);
            boolean flows = what.length == 2
                    && chart.form(what[0])
                            .filter(form -> form.flow().isPresent())
                            .isPresent();
            if (!flows && !named.contains(line.get("what"))) {
                faults.add(PackFault.of(line, "what “" + line.get("what") + "”", "有流程的表的英文名.步骤代码"));
            }
        }
    }

    private void ladder() throws IOException {
        for (Line line : files.lines("ladder.csv")) {
            code(line, "rung", "rung");
            code(line, "state", "reminder_state");
        }
    }

    private void code(Line line, String column, String list) throws IOException {
        Set<String> codes = files.lines("lists/" + list + ".csv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        if (!codes.contains(line.get(column))) {
            faults.add(PackFault.of(line, column + " “" + line.get(column) + "”", "lists/" + list + ".csv 里的 code"));
        }
    }

    private void rules() throws IOException {
        Set<String> numbers = files.lines("numbers.csv").stream()
                .map(line -> line.get("name"))
                .collect(Collectors.toSet());
        Set<String> ruled = new HashSet<>();
        for (Line line : files.lines("rules.csv")) {
            new Rulings(List.of(line.cells()))
                    .wrongs(pattern.checks(), numbers)
                    .forEach(wrong -> faults.add(PackFault.of(line, wrong, "程序里的疑点、表、数")));
            for (String form : line.get("on").split(" +")) {
                if (!ruled.add(line.get("doubt") + " " + form)) {
                    faults.add(PackFault.of(line, line.get("doubt") + " " + form + " 重复", "每个只有一行"));
                }
            }
        }
    }

    private void policies() throws IOException {
        PolicyText text = new PolicyText(chart, Pack.read(files).words());
        for (String file : files.in("policies")) {
            try {
                text.read(JsonMapper.shared().readValue(files.text(file), new TypeReference<Map<String, Object>>() {}));
            } catch (Unfit unfit) {
                faults.add(new PackFault(file, 0, String.valueOf(unfit.getMessage()), "程序能读的政策（照其他政策的写法）"));
            }
        }
    }
}
